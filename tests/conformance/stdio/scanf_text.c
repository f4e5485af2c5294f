// scanf: %s %c %[ with widths, suppression, allocation, wide characters
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static void text(const char *format, const char *input) {
  char one[64], two[64];
  memset(one, '.', sizeof one);
  memset(two, '.', sizeof two);
  one[20] = two[20] = 0;
  int result = sscanf(input, format, one, two);
  printf("%s <%s>: %d [%s] [%s]\n", format, input, result, one, two);
}

static int through(int which, FILE *stream, const char *string, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int result = which ? vfscanf(stream, format, arguments) : vsscanf(string, format, arguments);
  va_end(arguments);
  return result;
}

int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  static const char *const inputs[] = {"hello world", "  two  words", "a,b,c", "abc123", "]x]y", "a-z", "^up", "", "   ", "\tx\n", "aaaa", "x"};
  static const char *const formats[] = {"%s", "%3s", "%s%s", "%c", "%3c", "%c%c", " %c", "%[a-z]", "%[^,],%s", "%2[a-z]", "%[]x]", "%[^]]", "%[a-]", "%[-a]", "%[^^]", "%[^a]", "%*s %s", "%*c%s", "%*[a-z]%s",
      "%*2[a-z]%s", "%[a-cx-z]", "%[0-9]", "%[^\n]", "%1s%1s", "hello%s", "hello %s", "%s%%", "%[z-a]"};
  for (size_t f = 0; f < sizeof formats / sizeof *formats; f++)
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) text(formats[f], inputs[i]);

  char *s = NULL, *set = NULL, *c = NULL;
  printf("%d", sscanf("word 12345xyz", "%ms %m[0-9]", &s, &set) == 2);
  printf(" %s %s\n", s, set);
  free(s);
  free(set);
  c = NULL;
  printf("%d", sscanf("abcdef", "%3mc", &c));
  printf(" %.3s\n", c);
  free(c);
  static char long_word[5001];
  memset(long_word, 'q', 5000);
  printf("%d", sscanf(long_word, "%ms", &s));
  printf(" %zu\n", strlen(s));
  free(s);
  s = (char *)1;
  printf("%d %d\n", sscanf("", "%ms", &s), sscanf("!", "%m[a-z]", &s));

  wchar_t w[20] = {0}, *allocated = NULL;
  printf("%d", sscanf("h\u00e9llo \u20ac\U0001f600", "%ls", w));
  printf(" %ls %zu\n", w, wcslen(w));
  printf("%d", sscanf("\u20acuro x", "%l[^ ]", w));
  printf(" %ls %zu\n", w, wcslen(w));
  printf("%d", sscanf("\u00e9t\u00e9 x", "%mls", &allocated));
  printf(" %ls\n", allocated);
  free(allocated);
  memset(w, 0, sizeof w);
  printf("%d", sscanf("abc", "%2lc", w));
  printf(" %ls\n", w);
  errno = 0;
  printf("%d", sscanf("\xff\xfe", "%ls", w));
  printf(" %d\n", errno == EILSEQ);

  char word[20];
  int number;
  printf("%d", through(0, NULL, "seven 7", "%s %d", word, &number));
  printf(" %s %d\n", word, number);
  FILE *stream = fopen("text", "w+");
  fputs("eight 8 \nrest", stream);
  rewind(stream);
  printf("%d", through(1, stream, NULL, "%s %d", word, &number));
  printf(" %s %d %ld\n", word, number, ftell(stream));
  printf("%d", fscanf(stream, "%s", word));
  printf(" %s %d", word, feof(stream) != 0);
  printf(" %d", fscanf(stream, "%s", word));
  printf(" %d\n", ferror(stream) != 0);
  fclose(stream);
  stream = fopen("text", "w");
  printf("%d", fscanf(stream, "%s", word));
  printf(" %d\n", ferror(stream) != 0);
  fclose(stream);
  return 0;
}
