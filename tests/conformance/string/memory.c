// cflags: -fno-builtin
// Copying and filling: every length up to where the method changes, every alignment, overlap both ways, and not a byte beyond.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SIZE = 9000 };
static unsigned char area[SIZE], expected[SIZE], source[SIZE];
static const int lengths[] = {0,  1,  2,  3,  4,  5,  7,  8,   9,   15,  16,  17,  31,   32,   33,   47,   48,   63,
                              64, 65, 66, 79, 80, 95, 96, 127, 128, 129, 200, 255, 256,  257,  511,  512,  513,  767,
                              1000, 1023, 1024, 1025, 2047, 2048, 2049, 4095, 4096, 4097, 8000};
enum { LENGTHS = sizeof lengths / sizeof *lengths };

static void fill(unsigned char *to, unsigned seed) {
  for (int i = 0; i < SIZE; i++) to[i] = (seed = seed * 1103515245 + 12345) >> 16;
}

static void same(const char *what, int length, int a, int b) {
  for (int i = 0; i < SIZE; i++)
    if (area[i] != expected[i]) {
      printf("%s: length %d, offsets %d and %d: byte %d is %d, not %d\n", what, length, a, b, i, area[i], expected[i]);
      exit(1);
    }
}

int main(void) {
  static const int offsets[] = {0, 1, 3, 7, 8, 13, 15, 16, 17, 63};
  fill(source, 1);
  for (int l = 0; l < LENGTHS; l++)
    for (int a = 0; a < 10; a++)
      for (int b = 0; b < 10; b += l > 30 ? 3 : 1) {
        int n = lengths[l], to = offsets[a], from = offsets[b];
        fill(area, 2), fill(expected, 2);
        for (int i = 0; i < n; i++) expected[to + i] = source[from + i];
        if (memcpy(area + to, source + from, n) != area + to) puts("memcpy returns");
        same("memcpy", n, to, from);
        fill(area, 2);
        if (mempcpy(area + to, source + from, n) != area + to + n) puts("mempcpy returns");
        same("mempcpy", n, to, from);

        fill(area, 3), fill(expected, 3);
        for (int i = 0; i < n; i++) expected[to + i] = 0xa5;
        if (memset(area + to, 0x1a5, n) != area + to) puts("memset returns");
        same("memset", n, to, from);

        fill(area, 4), fill(expected, 4);
        int distance = from - 8;
        unsigned char *middle = area + 100;
        unsigned char *copy = malloc(n + 1);
        for (int i = 0; i < n; i++) copy[i] = middle[i];
        for (int i = 0; i < n; i++) expected[100 + distance + i] = copy[i];
        free(copy);
        if (memmove(middle + distance, middle, n) != middle + distance) puts("memmove returns");
        same("memmove", n, distance, 0);
      }

  /* memccpy: the end behind the byte, or null and all of it. */
  char text[32] = "................";
  char *end = memccpy(text, "one:two", ':', 8);
  printf("%d %.16s\n", (int)(end - text), text);
  printf("%d %.16s\n", memccpy(text, "abcdefgh", 'z', 3) == NULL, text);
  printf("%d %d\n", memccpy(text, "x", 'x', 0) == NULL, memccpy(text, "\xff", 0x1ff, 1) == text + 1);

  /* swab leaves an odd byte and a negative count alone. */
  char swapped[9] = "--------";
  swab("abcdefg", swapped, 5);
  printf("%s\n", swapped);
  swab("abcdefg", swapped, -2);
  printf("%s\n", swapped);
  swab("12345678", swapped, 8);
  printf("%s\n", swapped);

  memset(area, 7, 100);
  explicit_bzero(area + 10, 30);
  printf("%d %d %d %d\n", area[9], area[10], area[39], area[40]);
  return 0;
}
