// cflags: -fno-builtin
// The texts of errors and signals.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  for (int i = -2; i < 140; i++) printf("%d %s\n", i, strerror(i));
  for (int i = -2; i < 70; i++) printf("%d %s\n", i, strsignal(i));
  printf("%s %s\n", strerror(1 << 30), strsignal(1 << 30));
  locale_t locale = newlocale(LC_ALL_MASK, "C", 0);
  printf("%s\n", strerror_l(EDOM, locale));
  freelocale(locale);
  /* musl has the function that returns a number, whatever is asked for. */
  int (*number)(int, char *, size_t) = (int (*)(int, char *, size_t))strerror_r;
  char text[40] = "-----";
  printf("%d %s\n", number(ENOENT, text, sizeof text), text);
  printf("%d %s\n", number(ENOENT, text, 8) == ERANGE, text);
  return 0;
}
