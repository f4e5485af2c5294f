// only: here, musl 1.2 does not have C23's functions
// cflags: -std=c23
// UTF-8 code units to multibyte characters and back.
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>
int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  const char *text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";
  mbstate_t state = {0}, back = {0};
  int at = 0, size = strlen(text) + 1;
  while (at < size) {
    char8_t unit = 0x77;
    int result = (int)mbrtoc8(&unit, text + at, size - at, &state);
    char bytes[8] = "";
    int written = (int)c8rtomb(bytes, unit, &back);
    printf("%d %x %d %s\n", result, unit, written, bytes);
    at += result == -3 ? 0 : result ? result : 1;
    if (result == 0) break;
  }
  char8_t unit;
  errno = 0;
  int result = (int)mbrtoc8(&unit, "\xff", 1, &state);
  printf("%d %d\n", result, errno == EILSEQ);
  result = (int)mbrtoc8(&unit, "\xe2\x82", 2, &state);
  printf("%d\n", result);
  char bytes[8];
  errno = 0;
  result = (int)c8rtomb(bytes, 0xc0, &back);
  printf("%d %d\n", result, errno == EILSEQ);
  return 0;
}
