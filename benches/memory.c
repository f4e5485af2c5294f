// memcpy, memmove and memset from 8 bytes to 1 MiB.
#include "bench.h"

static char source[(1 << 20) + 256], target[(1 << 20) + 256];

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  static const struct {
    const char *name;
    size_t size;
  } sizes[] = {{"8", 8},     {"16", 16},     {"31", 31},       {"64", 64},       {"100", 100},      {"256", 256},
               {"500", 500}, {"1K", 1 << 10}, {"4K", 1 << 12}, {"16K", 1 << 14}, {"128K", 1 << 17}, {"1M", 1 << 20}};
  memset(source, 'x', sizeof source);
  char name[50];
  for (int n = 0; n < 12; n++) {
    size_t size = sizes[n].size;
    CLOBBER();
    snprintf(name, sizeof name, "copy/memcpy-%s", sizes[n].name);
    BENCH(name, memcpy(target + 64, source + 64, size); CLOBBER());
    snprintf(name, sizeof name, "copy/memmove-%s", sizes[n].name);
    BENCH(name, memmove(target + 64, target, size); CLOBBER());
    snprintf(name, sizeof name, "copy/memset-%s", sizes[n].name);
    BENCH(name, memset(target + 64, (int)i, size); CLOBBER());
  }
  // Lengths and alignments as they come.
  static uint16_t lengths[256];
  for (int i = 0; i < 256; i++) lengths[i] = random_number() % 128;
  BENCH("copy/memcpy-0..127", memcpy(target + lengths[(i + 1) & 255], source + lengths[i & 255], lengths[i & 255]); CLOBBER());
  BENCH("copy/memset-0..127", memset(target + lengths[(i + 1) & 255], 0, lengths[i & 255]); CLOBBER());
  return 0;
}
