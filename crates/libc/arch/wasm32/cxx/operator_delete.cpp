// operator delete and delete[], which a program can replace as it can operator new.
#include "new.h"
#include <stdlib.h>

REPLACEABLE void operator delete(void *memory) noexcept { free(memory); }
REPLACEABLE void operator delete(void *memory, std::align_val_t) noexcept { free(memory); }
REPLACEABLE void operator delete(void *memory, size_t) noexcept { operator delete(memory); }
REPLACEABLE void operator delete(void *memory, size_t, std::align_val_t alignment) noexcept {
  operator delete(memory, alignment);
}
REPLACEABLE void operator delete(void *memory, const std::nothrow_t &) noexcept { operator delete(memory); }
REPLACEABLE void operator delete(void *memory, std::align_val_t alignment, const std::nothrow_t &) noexcept {
  operator delete(memory, alignment);
}

REPLACEABLE void operator delete[](void *memory) noexcept { operator delete(memory); }
REPLACEABLE void operator delete[](void *memory, std::align_val_t alignment) noexcept {
  operator delete(memory, alignment);
}
REPLACEABLE void operator delete[](void *memory, size_t) noexcept { operator delete[](memory); }
REPLACEABLE void operator delete[](void *memory, size_t, std::align_val_t alignment) noexcept {
  operator delete[](memory, alignment);
}
REPLACEABLE void operator delete[](void *memory, const std::nothrow_t &) noexcept { operator delete[](memory); }
REPLACEABLE void operator delete[](void *memory, std::align_val_t alignment, const std::nothrow_t &) noexcept {
  operator delete[](memory, alignment);
}
