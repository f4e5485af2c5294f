// cflags: -fno-builtin
// Blocks of all sizes: aligned, apart, kept by realloc, zeros from calloc, and the errors.
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check(int right, const char *what, size_t size) {
  if (right) return;
  printf("%s: %lu\n", what, (unsigned long)size);
  exit(1);
}

static int all(const unsigned char *block, size_t size, unsigned char byte) {
  while (size && *block == byte) block++, size--;
  return size == 0;
}

int main(void) {
  for (size_t size = 0; size < 3000000; size += size < 300 ? 1 : size / 7) {
    unsigned char *a = malloc(size), *b = malloc(size), *c = calloc(1, size);
    check(a && b && c, "null", size);
    check(a != b && b != c && a != c, "the same", size);
    check(((uintptr_t)a | (uintptr_t)b | (uintptr_t)c) % _Alignof(max_align_t) == 0, "alignment", size);
    check(malloc_usable_size(a) >= size, "usable", size);
    memset(a, 1, size), memset(b, 2, size);
    check(all(a, size, 1) && all(c, size, 0), "overlap", size);
    size_t larger = size * 3 + 1, smaller = size / 3 + 1;
    a = realloc(a, larger);
    check(a && all(a, size, 1), "realloc larger", size);
    memset(a, 4, larger);
    check(all(b, size, 2) && all(c, size, 0), "overlap after realloc", size);
    a = realloc(a, smaller);
    check(a && all(a, smaller, 4), "realloc smaller", size);
    b = reallocarray(b, size + 1, 2);
    check(b && all(b, size, 2), "reallocarray", size);
    memset(c, 5, size);
    free(a), free(b), free(c);
    c = calloc(size / 2 + 1, 2);
    check(c && all(c, size, 0), "calloc of used memory", size);
    free(c);
    for (size_t alignment = 1; alignment <= 1 << 17; alignment *= 2) {
      unsigned char *d = aligned_alloc(alignment, size), *e = memalign(alignment, size);
      void *f = &f;
      check(d && e && ((uintptr_t)d | (uintptr_t)e) % alignment == 0, "aligned_alloc", alignment);
      memset(d, 6, size), memset(e, 7, size);
      check(all(d, size, 6), "overlap of aligned", size);
      if (alignment >= sizeof(void *)) {
        check(posix_memalign(&f, alignment, size) == 0 && (uintptr_t)f % alignment == 0, "posix_memalign", alignment);
        free(f);
      }
      d = realloc(d, size + 50);
      check(d && all(d, size, 6), "realloc of aligned", size);
      free(d), free(e);
      if (size > 1000 && alignment == 4096) break;
    }
  }
  void *page = valloc(100);
  printf("%d\n", (uintptr_t)page % 4096 == 0);
  free(page);
  free(NULL);
  printf("%d\n", (int)malloc_usable_size(NULL));
  char *text = realloc(NULL, 10);
  strcpy(text, "nine byte");
  printf("%s\n", text);
  errno = 77;
  free(text);
  printf("%d\n", errno);

  /* No block has more than PTRDIFF_MAX bytes, and no product wraps around. */
  volatile size_t huge = (size_t)PTRDIFF_MAX + 1, half = SIZE_MAX / 2 + 2, two = 2;
  int none;
  char *kept = malloc(20);
  strcpy(kept, "kept");
  errno = 0, none = malloc(huge) == NULL, printf("%d %d\n", none, errno == ENOMEM);
  errno = 0, none = malloc(SIZE_MAX) == NULL, printf("%d %d\n", none, errno == ENOMEM);
  errno = 0, none = calloc(half, two) == NULL, printf("%d %d\n", none, errno == ENOMEM);
  errno = 0, none = calloc(huge, 1) == NULL, printf("%d %d\n", none, errno == ENOMEM);
  errno = 0, none = realloc(kept, huge) == NULL, printf("%d %d\n", none, errno == ENOMEM);
  errno = 0, none = reallocarray(kept, half, two) == NULL, printf("%d %d\n", none, errno == ENOMEM);
  errno = 0, none = aligned_alloc(64, huge) == NULL, printf("%d %d\n", none, errno == ENOMEM);
  errno = 0, none = aligned_alloc(48, 100) == NULL, printf("%d %d\n", none, errno == EINVAL);
  void *untouched = &untouched;
  none = posix_memalign(&untouched, 3, 10) == EINVAL, printf("%d %d\n", none, untouched == &untouched);
  printf("%d\n", posix_memalign(&untouched, sizeof(void *) / 2, 10) == EINVAL);
  none = posix_memalign(&untouched, 64, huge) == ENOMEM, printf("%d %d\n", none, untouched == &untouched);
  puts(kept);
  return 0;
}
