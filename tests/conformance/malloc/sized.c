// only: here, musl 1.2 does not have C23's functions
// Freeing with the size.
#include <stdio.h>
#include <stdlib.h>
void free_sized(void *, size_t);
void free_aligned_sized(void *, size_t, size_t);
int main(void) {
  for (size_t size = 1; size < 1000000; size *= 3) {
    free_sized(malloc(size), size);
    free_aligned_sized(aligned_alloc(64, size), 64, size);
  }
  free_sized(NULL, 0);
  puts("freed");
  return 0;
}
