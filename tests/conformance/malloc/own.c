// A program's own malloc takes the place of libc's, also for what libc allocates.
#define _GNU_SOURCE
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Alignas(16) char arena[1 << 20];
static size_t used;
static int mallocs, frees;

void *malloc(size_t size) {
  size_t *block = (size_t *)(arena + used);
  used += (size + 31) / 16 * 16;
  if (used > sizeof arena) return NULL;
  block[0] = size;
  mallocs++;
  return (char *)block + 16;
}
void free(void *block) {
  if (block && ((char *)block < arena || (char *)block >= arena + sizeof arena)) puts("a block from elsewhere");
  frees++;
}
void *calloc(size_t count, size_t size) {
  void *block = malloc(count * size);
  return block ? memset(block, 0, count * size) : NULL;
}
void *realloc(void *block, size_t size) {
  void *new = malloc(size);
  if (block && new) {
    size_t old = *(size_t *)((char *)block - 16);
    memcpy(new, block, old < size ? old : size);
  }
  return new;
}

int main(void) {
  int before = mallocs;
  char *copy = strdup("copied"), *part = strndup("copied", 3);
  printf("%s %s\n", copy, part);
  printf("%d\n", copy >= arena && copy < arena + sizeof arena && part >= arena && part < arena + sizeof arena);
  free(copy), free(part);
  printf("%d %d\n", mallocs - before >= 2, frees >= 2);
  return 0;
}
