// timeout: 60
// Many blocks of all sizes, allocated, resized and freed in random order: contents stay, and memory is used again.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 3000 };
static struct {
  unsigned char *block, byte;
  size_t size;
} blocks[BLOCKS];

static uint64_t state = 88172645463325252;
static unsigned random_number(void) {
  state ^= state << 13, state ^= state >> 7, state ^= state << 17;
  return state >> 16;
}

static size_t random_size(void) {
  switch (random_number() % 32) {
  case 0: return random_number() % 400000 + 1;
  case 1: case 2: return random_number() % 30000 + 1;
  default: return random_number() % 700 + 1;
  }
}

static void check(int i) {
  unsigned char *block = blocks[i].block, byte = blocks[i].byte;
  size_t size = blocks[i].size;
  if (block[0] != byte || block[size - 1] != byte || block[size / 2] != byte || block[random_number() % size] != byte) {
    printf("block %d of %lu bytes is damaged\n", i, (unsigned long)size);
    exit(1);
  }
}

int main(void) {
  for (int round = 0; round < 400000; round++) {
    int i = random_number() % BLOCKS;
    size_t size = random_size();
    if (!blocks[i].block) {
      blocks[i].block = random_number() % 8 ? malloc(size) : aligned_alloc(16 << random_number() % 9, size);
    } else {
      check(i);
      if (random_number() % 3) {
        free(blocks[i].block), blocks[i].block = NULL;
        continue;
      }
      size_t old = blocks[i].size;
      blocks[i].block = realloc(blocks[i].block, size);
      if (blocks[i].block) blocks[i].size = size < old ? size : old, check(i);
    }
    if (!blocks[i].block) printf("no memory for %lu bytes\n", (unsigned long)size), exit(1);
    blocks[i].size = size, blocks[i].byte = random_number();
    memset(blocks[i].block, blocks[i].byte, size);
  }
  for (int i = 0; i < BLOCKS; i++) {
    if (blocks[i].block) check(i);
    free(blocks[i].block);
  }
  puts("kept");
  return 0;
}
