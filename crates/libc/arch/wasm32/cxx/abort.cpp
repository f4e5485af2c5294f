// Ends for programs that went wrong.
#include "new.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void __cxx_abort(const char *message) noexcept {
  // Nothing can be done if this cannot be written.
  ssize_t written = write(2, message, strlen(message));
  written = write(2, "\n", 1);
  (void)written;
  abort();
}

extern "C" {
REPLACEABLE void __cxa_pure_virtual() { __cxx_abort("pure virtual method called"); }
REPLACEABLE void __cxa_deleted_virtual() { __cxx_abort("deleted virtual method called"); }
// Exceptions, where a C++ library has them: std::bad_array_new_length, std::bad_typeid, std::bad_cast.
REPLACEABLE void __cxa_throw_bad_array_new_length() { __cxx_abort("new[]: bad array length"); }
REPLACEABLE void __cxa_bad_typeid() { __cxx_abort("typeid of a null pointer"); }
}
