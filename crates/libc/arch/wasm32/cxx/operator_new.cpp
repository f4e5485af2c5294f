// operator new and new[] ([new.delete.single], [new.delete.array]). A program can replace each of them; where the standard says that one
// calls another, it calls what stands in its place.
//
// The standard's way to say that there is no memory is an exception, std::bad_alloc. A C++ library that has exceptions brings operators
// of its own; these end the program, but for the variants with std::nothrow, which ask them to return null.
#include "new.h"
#include <stdlib.h>

__attribute__((weak)) thread_local int __cxx_new_may_return_null;

namespace {
constexpr size_t of_malloc = 16;

void *allocate(size_t size, size_t alignment) {
  if (size == 0) size = 1;
  for (;;) {
    void *memory = nullptr;
    if (alignment <= of_malloc)
      memory = malloc(size);
    else if (posix_memalign(&memory, alignment, size) != 0)
      memory = nullptr;
    if (memory) return memory;
    if (std::new_handler handler = std::get_new_handler())
      handler();
    else if (__cxx_new_may_return_null)
      return nullptr;
    else
      __cxx_abort("operator new: no memory");
  }
}

struct MayReturnNull {
  MayReturnNull() { __cxx_new_may_return_null++; }
  ~MayReturnNull() { __cxx_new_may_return_null--; }
};
} // namespace

REPLACEABLE void *operator new(size_t size) { return allocate(size, of_malloc); }
REPLACEABLE void *operator new(size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<size_t>(alignment));
}
REPLACEABLE void *operator new[](size_t size) { return operator new(size); }
REPLACEABLE void *operator new[](size_t size, std::align_val_t alignment) { return operator new(size, alignment); }

REPLACEABLE extern const std::nothrow_t std::nothrow{};

REPLACEABLE void *operator new(size_t size, const std::nothrow_t &) noexcept {
  MayReturnNull guard;
  return operator new(size);
}
REPLACEABLE void *operator new(size_t size, std::align_val_t alignment, const std::nothrow_t &) noexcept {
  MayReturnNull guard;
  return operator new(size, alignment);
}
REPLACEABLE void *operator new[](size_t size, const std::nothrow_t &) noexcept {
  MayReturnNull guard;
  return operator new[](size);
}
REPLACEABLE void *operator new[](size_t size, std::align_val_t alignment, const std::nothrow_t &) noexcept {
  MayReturnNull guard;
  return operator new[](size, alignment);
}
