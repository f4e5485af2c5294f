// The C library: memory, strings, conversion, sorting, streams.
#include "bench.h"
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static uint64_t state = 88172645463325252u;
static uint64_t random_number(void) {
  state ^= state << 13, state ^= state >> 7, state ^= state << 17;
  return state;
}

static int compare(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}

static char source[(1 << 20) + 64], target[(1 << 20) + 64];
static int numbers[10000], sorted[10000];
static void *blocks[1000];

static void mixed(void) {
  for (int i = 0; i < 1000; i++) {
    int slot = random_number() % 1000;
    free(blocks[slot]);
    blocks[slot] = malloc(8 + random_number() % 500);
  }
}

static void copy_file(const char *from) {
  FILE *in = fopen(from, "r"), *out = fopen("/dev/null", "w");
  if (!in || !out) exit(1);
  for (int c; (c = getc(in)) != EOF;) putc(c, out);
  fclose(in), fclose(out);
}

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  static const struct {
    const char *name;
    size_t size;
  } sizes[] = {{"16", 16}, {"256", 256}, {"4096", 4096}, {"1M", 1 << 20}};
  memset(source, 'x', sizeof source);
  for (int i = 0; i < 10000; i++) numbers[i] = random_number();
  void *(*volatile copy)(void *, const void *, size_t) = memcpy;
  size_t (*volatile length)(const char *) = strlen;
  char name[50];
  for (int i = 0; i < 4; i++) {
    size_t size = sizes[i].size;
    snprintf(name, sizeof name, "memcpy/%s", sizes[i].name);
    BENCH(name, copy(target, source, size); CLOBBER());
    source[size] = 0;
    snprintf(name, sizeof name, "strlen/%s", sizes[i].name);
    BENCH(name, USE(length(source)));
    source[size] = 'x';
  }
  BENCH("malloc+free/16", {
    void *p = malloc(16);
    USE(p);
    free(p);
  });
  BENCH("malloc+free/mixed-1000", mixed());
  char text[100];
  BENCH("snprintf", snprintf(text, sizeof text, "%d %s %g", (int)i, "string", i * 0.37); CLOBBER());
  double sum = 0;
  BENCH("strtod", sum += strtod("3.14159265358979", NULL));
  USE(&sum);
  BENCH("qsort/10000", memcpy(sorted, numbers, sizeof numbers); qsort(sorted, 10000, sizeof(int), compare));
  if (!bench_only || !strcmp(bench_only, "getc+putc/50M")) {
    FILE *file = fopen("bench.data", "w");
    for (int i = 0; i < 50; i++) fwrite(source, 1, 1 << 20, file);
    fclose(file);
    BENCH("getc+putc/50M", copy_file("bench.data"));
    unlink("bench.data");
  }
  return 0;
}
