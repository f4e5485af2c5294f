// getchar getchar_unlocked scanf vscanf gets fgets ungetc: standard input
// stdin: line one\nsecond 42 0x10\n\nfourth line\nlast
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static int scan(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int result = vscanf(format, arguments);
  va_end(arguments);
  return result;
}

int main(void) {
  char line[100], word[20];
  int decimal = 0, any = 0;
  printf("%d\n", fileno(stdin));
  printf("%c", getchar());
  printf("%c\n", getchar_unlocked());
  printf("%s", fgets(line, sizeof line, stdin));
  printf("%d\n", scanf("%19s%d", word, &decimal));
  printf("%s %d\n", word, decimal);
  printf("%d", scan("%i", &any));
  printf(" %d\n", any);
  printf("%d\n", getchar());
  printf("%d\n", getchar());
  printf("%d\n", ungetc('F', stdin));
  printf("%s", fgets(line, sizeof line, stdin));
  printf("%s", fgets(line, sizeof line, stdin));
  printf(" %d\n", feof(stdin) != 0);
  printf("%d", getchar());
  printf(" %d %d\n", feof(stdin) != 0, ferror(stdin) != 0);
  clearerr(stdin);
  printf("%d\n", getchar());
  printf("%d\n", scanf("%19s", word));
  return 0;
}
