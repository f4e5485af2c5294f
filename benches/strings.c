// Searching and comparing: strings of 32 to 64 bytes at any alignment, and of 4 KiB; strstr and memmem in text.
#define _GNU_SOURCE
#include "bench.h"

#define COUNT 64
static char near[COUNT][128], twin[COUNT][128];
static char *from[COUNT], *with[COUNT];
static size_t lengths[COUNT];
static char page[4096 + 64], page_twin[4096 + 64];
static char text[65536 + 1];

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  for (int i = 0; i < COUNT; i++) {
    size_t offset = random_number() % 16;
    lengths[i] = 32 + random_number() % 33;
    from[i] = near[i] + offset, with[i] = twin[i] + random_number() % 16;
    memset(from[i], 'x', lengths[i]), memset(with[i], 'x', lengths[i]);
    from[i][lengths[i] - 1] = with[i][lengths[i] - 1] = 'y';
  }
#define AT (i % COUNT)
  BENCH("short strings/strlen", USE(strlen(from[AT])));
  BENCH("short strings/memchr", USE(memchr(from[AT], 'y', lengths[AT])));
  BENCH("short strings/strchr", USE(strchr(from[AT], 'y')));
  BENCH("short strings/strcmp", USE(strcmp(from[AT], with[AT])));
  BENCH("short strings/memcmp", USE(memcmp(from[AT], with[AT], lengths[AT])));

  memset(page, 'x', 4096), memset(page_twin, 'x', 4096);
  page[4095] = page_twin[4095] = 'y';
  BENCH("4 KiB strings/strlen", CLOBBER(); USE(strlen(page)));
  BENCH("4 KiB strings/memchr", CLOBBER(); USE(memchr(page, 'y', 4096)));
  BENCH("4 KiB strings/strchr", CLOBBER(); USE(strchr(page, 'y')));
  BENCH("4 KiB strings/strcmp", CLOBBER(); USE(strcmp(page, page_twin)));
  BENCH("4 KiB strings/memcmp", CLOBBER(); USE(memcmp(page, page_twin, 4096)));

  // Words of letters as frequent as in English, more or less.
  static const char letters[] = "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddllllcccuuummwwffggyyppbbvk";
  for (size_t i = 0; i < sizeof text - 1; i++) text[i] = random_number() % 6 ? letters[random_number() % 100] : ' ';
  memcpy(text + 60000, "needle in the hay", 17);
  memcpy(text + 300, "xylophone", 9);
  BENCH("search/strstr-64K", CLOBBER(); USE(strstr(text, "needle in the hay")));
  BENCH("search/strstr-short", CLOBBER(); USE(strstr(text, "xylo")));
  BENCH("search/strstr-absent", CLOBBER(); USE(strstr(text, "the xylophone")));
  BENCH("search/memmem-64K", CLOBBER(); USE(memmem(text, 65536, "needle in the hay", 17)));
  BENCH("search/memmem-short", CLOBBER(); USE(memmem(text, 400, "xylo", 4)));
  // Where each place nearly fits.
  memset(text, 'a', 65536);
  BENCH("search/memmem-periodic", CLOBBER(); USE(memmem(text, 65536, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", 32)));
  return 0;
}
