// timeout: 60
// Freed memory is used again or given back: the sum of all blocks is many times the address space.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  /* Large blocks of growing size: none fits where the last one was. */
  unsigned long long sum = 0;
  for (int round = 0; round < 400; round++) {
    size_t size = (64 << 20) + round * 300000;
    char *block = malloc(size);
    if (!block) return printf("no large block in round %d\n", round), 1;
    block[0] = block[size - 1] = 1;
    sum += size;
    free(block);
  }
  printf("%d\n", sum > 30000000000);

  /* Small ones first, all freed; then larger ones in their place. */
  static void *blocks[400000];
  for (int round = 0; round < 8; round++) {
    size_t size = 24 << round;
    int count = 60000000 / size;
    if (count > 400000) count = 400000;
    for (int i = 0; i < count; i++)
      if (!(blocks[i] = malloc(size))) return printf("no block of %lu\n", (unsigned long)size), 1;
      else memset(blocks[i], round, 24);
    for (int i = 0; i < count; i++) free(blocks[i]);
  }

  /* A buffer that grows by a little each time, a hundred times. */
  for (int round = 0; round < 100; round++) {
    char *buffer = NULL;
    for (size_t size = 1000; size < 2000000; size += size / 8) {
      buffer = realloc(buffer, size);
      if (!buffer) return puts("cannot grow"), 1;
      buffer[size - 1] = round;
    }
    free(buffer);
  }
  puts("given back");
  return 0;
}
