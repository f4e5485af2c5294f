// cflags: -fno-builtin
// Searching for a byte, against loops: all alignments, all places around the ends, bytes above 127, and the byte twice.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned char area[700];

static void check(int right, const char *what, int offset, int length, int place) {
  if (right) return;
  printf("%s is wrong: offset %d, length %d, place %d\n", what, offset, length, place);
  exit(1);
}

int main(void) {
  for (int offset = 0; offset < 40; offset++)
    for (int length = 0; length < 300; length += length < 70 ? 1 : 23)
      for (int place = -1; place < length + 2; place += place < 70 ? 1 : 7) {
        unsigned char *s = area + offset, byte = place & 1 ? 'b' : 0xe2;
        memset(area, 'a', sizeof area);
        if (offset) s[-1] = byte;
        s[length] = byte, s[length + 1] = 0;
        if (place >= 0 && place < length) s[place] = byte;
        int found = place >= 0 && place < length;
        void *in = found ? s + place : NULL;
        check(memchr(s, byte, length) == in, "memchr", offset, length, place);
        check(memrchr(s, byte + 256, length) == in, "memrchr", offset, length, place);
        check(memchr(s, byte - 256, SIZE_MAX) == (found ? s + place : s + length), "memchr without end", offset, length, place);
        s[length] = 0;
        char *t = (char *)s;
        check(strlen(t) == (size_t)length, "strlen", offset, length, place);
        check(strchr(t, byte) == in, "strchr", offset, length, place);
        check(strrchr(t, (signed char)byte) == in, "strrchr", offset, length, place);
        check(strchrnul(t, byte) == (found ? t + place : t + length), "strchrnul", offset, length, place);
        check(strchr(t, 0) == t + length && strrchr(t, 0) == t + length, "search for NUL", offset, length, place);
        size_t limit = place < 0 ? SIZE_MAX : place;
        check(strnlen(t, limit) == (limit < (size_t)length ? limit : (size_t)length), "strnlen", offset, length, place);
        if (length > 4) {
          s[length / 2] = s[length - 1] = '#';
          check(memchr(s, '#', length) == s + length / 2, "memchr of two", offset, length, place);
          check(memrchr(s, '#', length) == s + length - 1, "memrchr of two", offset, length, place);
          check(strrchr(t, '#') == t + length - 1, "strrchr of two", offset, length, place);
        }
      }
  puts("found");
  return 0;
}
