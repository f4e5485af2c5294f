// malloc, calloc, realloc, free: single blocks and mixes of sizes and lifetimes.
#include "bench.h"
#include <stdlib.h>

#define SLOTS 1000
static void *blocks[SLOTS];
static uint16_t slots[SLOTS], small[SLOTS], medium[SLOTS];
static uint32_t skewed[SLOTS];

static void clear(void) {
  for (int i = 0; i < SLOTS; i++) free(blocks[i]), blocks[i] = NULL;
}

// Blocks live for a random time.
static void small_mix(void) {
  for (int i = 0; i < SLOTS; i++) {
    free(blocks[slots[i]]);
    blocks[slots[i]] = malloc(small[i]);
  }
}

static void medium_mix(void) {
  for (int i = 0; i < SLOTS; i++) {
    free(blocks[slots[i]]);
    blocks[slots[i]] = malloc(medium[i]);
  }
}

// Most blocks are small, a few very large.
static void skewed_mix(void) {
  for (int i = 0; i < SLOTS; i++) {
    free(blocks[slots[i]]);
    blocks[slots[i]] = malloc(skewed[i]);
  }
}

static void calloc_mix(void) {
  for (int i = 0; i < SLOTS; i++) {
    free(blocks[slots[i]]);
    blocks[slots[i]] = calloc(1, small[i]);
  }
}

static void realloc_mix(void) {
  for (int i = 0; i < SLOTS; i++) blocks[slots[i]] = realloc(blocks[slots[i]], small[i]);
}

// As a list or a tree: all are made, all are freed in the order they were made.
static void first_in_first_out(void) {
  for (int i = 0; i < SLOTS; i++) blocks[i] = malloc(48);
  CLOBBER();
  for (int i = 0; i < SLOTS; i++) free(blocks[i]);
}

// A string that grows.
static void grow(void) {
  char *text = NULL;
  for (size_t size = 16; size <= 65536; size += size / 2) {
    text = realloc(text, size);
    text[size - 1] = 1;
  }
  free(text);
}

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  for (int i = 0; i < SLOTS; i++) {
    slots[i] = random_number() % SLOTS;
    small[i] = 8 + random_number() % 500;
    medium[i] = 500 + random_number() % 20000;
    skewed[i] = 8 + (random_number() % 64 << random_number() % 12);
  }
  static const struct {
    const char *name;
    size_t size;
  } sizes[] = {{"16", 16}, {"200", 200}, {"1000", 1000}, {"4000", 4000}, {"32K", 32768}};
  for (int n = 0; n < 5; n++) {
    char name[50];
    size_t size = sizes[n].size;
    snprintf(name, sizeof name, "malloc/malloc+free-%s", sizes[n].name);
    BENCH(name, {
      void *block = malloc(size);
      USE(block);
      free(block);
    });
  }
  BENCH_EACH("malloc/mix-small", SLOTS, small_mix());
  clear();
  BENCH_EACH("malloc/mix-medium", SLOTS, medium_mix());
  clear();
  BENCH_EACH("malloc/mix-skewed", SLOTS, skewed_mix());
  clear();
  BENCH_EACH("malloc/mix-calloc", SLOTS, calloc_mix());
  clear();
  BENCH_EACH("malloc/mix-realloc", SLOTS, realloc_mix());
  clear();
  BENCH_EACH("malloc/fifo-48", SLOTS, first_in_first_out());
  BENCH("malloc/realloc-growing", grow());
  return 0;
}
