// cflags: -fno-builtin
// UTF-16 and UTF-32 to multibyte characters and back, in steps of all sizes.
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>

static unsigned seed = 9;
static int random_below(int n) { return ((seed = seed * 1103515245 + 12345) >> 16) % n; }

int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  static const char *parts[] = {"a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\xf4\x8f\xbf\xbf", "\xff", "\xed\xa0\x80"};
  for (int round = 0; round < 2000; round++) {
    char text[40] = "";
    for (int i = 0; i < 5; i++) strcat(text, parts[random_below(round % 2 ? 5 : 7)]);
    int size = strlen(text) + 1;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    for (int at = 0; at < size;) {
      char16_t unit = 0x7777;
      int length = 1 + random_below(4);
      if (length > size - at) length = size - at;
      errno = 0;
      int result = (int)mbrtoc16(&unit, text + at, length, &state);
      printf("%d %x %d|", result, unit, errno == EILSEQ);
      if (result == -1) break;
      at += result == -3 ? 0 : result == -2 ? length : result ? result : 1;
    }
    memset(&state, 0, sizeof state);
    for (int at = 0; at < size;) {
      char32_t code = 0x7777;
      int result = (int)mbrtoc32(&code, text + at, size - at, &state);
      printf("%d %x|", result, (unsigned)code);
      if (result < 0) break;
      at += result ? result : 1;
    }
    puts("");
  }
  static const char16_t units[] = {0xd83d, 0xde00, 'A', 0xe9, 0x20ac, 0xdbff, 0xdfff};
  for (int round = 0; round < 2000; round++) {
    mbstate_t state;
    memset(&state, 0, sizeof state);
    for (int i = 0; i < 6; i++) {
      char bytes[8] = "";
      char16_t unit = units[random_below(7)];
      errno = 0;
      int result = (int)c16rtomb(bytes, unit, &state), error = errno == EILSEQ;
      printf("%x %d %s %d;", unit, result, bytes, error);
      if (result < 0) break;
    }
    puts("");
  }
  static const char32_t codes[] = {0, 'A', 0x7f, 0x80, 0x7ff, 0x800, 0xd800, 0xdfff, 0xffff, 0x10000, 0x10ffff, 0x110000};
  for (int i = 0; i < 12; i++) {
    char bytes[8] = "";
    int result = (int)c32rtomb(bytes, codes[i], NULL);
    printf("%d %s\n", result, bytes);
  }
  printf("%d %d %d\n", (int)c16rtomb(NULL, 0, NULL), (int)c32rtomb(NULL, 0, NULL), (int)mbrtoc16(NULL, NULL, 0, NULL));
  return 0;
}
