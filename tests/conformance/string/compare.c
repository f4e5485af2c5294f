// cflags: -fno-builtin
// Comparing: the sign for every place of a difference, bytes as unsigned, and the limits of the n functions.
#define _GNU_SOURCE
#include <ctype.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int sign(int x) { return (x > 0) - (x < 0); }
static char a[700], b[700];

static void check(int right, const char *what, int offset, int length, int place) {
  if (right) return;
  printf("%s is wrong: offset %d, length %d, place %d\n", what, offset, length, place);
  exit(1);
}

int main(void) {
  static const char pairs[][2] = {{'a', 'b'}, {'a', '\x80'}, {'\x7f', '\xff'}, {1, '\xfe'}};
  for (int offset = 0; offset < 34; offset++)
    for (int length = 1; length < 300; length += length < 70 ? 1 : 19)
      for (int place = 0; place < length; place += place < 40 ? 1 : 5)
        for (int pair = 0; pair < 4; pair++) {
          char *l = a + offset, *r = b + (offset * 5 + pair) % 33;
          memset(l, 'm', length), memset(r, 'm', length);
          l[length] = r[length] = 0;
          check(memcmp(l, r, length) == 0 && strcmp(l, r) == 0, "equal", offset, length, place);
          l[place] = pairs[pair][0], r[place] = pairs[pair][1];
          check(memcmp(l, r, length) < 0 && memcmp(r, l, length) > 0, "memcmp", offset, length, place);
          check(memcmp(l, r, place) == 0, "memcmp before", offset, length, place);
          check(strcmp(l, r) < 0 && strcmp(r, l) > 0, "strcmp", offset, length, place);
          check(strcoll(l, r) < 0 && strcoll(r, l) > 0, "strcoll", offset, length, place);
          check(strncmp(l, r, place) == 0 && strncmp(l, r, place + 1) < 0, "strncmp", offset, length, place);
          check(strncmp(r, l, SIZE_MAX) > 0, "strncmp without limit", offset, length, place);
          /* What follows the end does not count. */
          l[place] = r[place] = 0;
          if (place + 1 < length) l[place + 1] = '1', r[place + 1] = '2';
          check(strcmp(l, r) == 0 && strncmp(l, r, 600) == 0, "after the end", offset, length, place);
          /* The shorter is less. */
          r[place] = 'm';
          check(strcmp(l, r) < 0 && strncmp(r, l, length) > 0, "shorter", offset, length, place);
        }

  printf("%d %d %d\n", strncmp("a", "b", 0), memcmp("a", "b", 0), strcmp("", ""));

  /* Digits in them are numbers, but those that begin with zeros are fractions. */
  static const char *versions[] = {"",    "0",   "00",  "01",  "010", "09",   "1",     "9",   "10",   "a",       "a0",
                                   "a1",  "a9",  "a10", "a01", "a00", "a000", "a010",  "1.9", "1.10", "1.1",     "file1",
                                   "file10", "file2", "item#99", "item#100", "alpha1", "alpha001", "part1_f012", "part1_f01"};
  enum { COUNT = sizeof versions / sizeof *versions };
  for (int i = 0; i < COUNT; i++)
    for (int j = 0; j < COUNT; j++) {
      int order = sign(strverscmp(versions[i], versions[j]));
      check(order == -sign(strverscmp(versions[j], versions[i])), "strverscmp", i, j, 0);
      /* musl before 1.2.4 takes a number to be greater than any other byte: leave those out. */
      int k = 0;
      while (versions[i][k] && versions[i][k] == versions[j][k]) k++;
      int starts = k == 0 || !isdigit(versions[i][k - 1]);
      if (starts && !isdigit(versions[i][k]) != !isdigit(versions[j][k])) continue;
      putchar("<=>"[order + 1]);
    }
  puts("");

  locale_t locale = newlocale(LC_ALL_MASK, "C", 0);
  char to[8] = "-------";
  printf("%d %d\n", sign(strcoll_l("a", "b", locale)), sign(strcoll_l("b", "\xc3\xa4", locale)));
  printf("%d %s\n", (int)strxfrm(to, "abc", 4), to);
  printf("%d\n", (int)strxfrm(to, "abcdefgh", 3));
  printf("%d\n", (int)strxfrm(NULL, "abcdefgh", 0));
  printf("%d %s\n", (int)strxfrm_l(to, "xyz", sizeof to, locale), to);
  freelocale(locale);
  return 0;
}
