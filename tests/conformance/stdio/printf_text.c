// printf: characters and strings, wide ones, %m, positions
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  printf("[%s] [%10s] [%-10s] [%.2s] [%10.2s] [%-10.2s] [%.0s] [%.s]\n", "abc", "abc", "abc", "abc", "abc", "abc", "abc", "abc");
  printf("[%.*s] [%.*s] [%*s] [%-*s] [%*s]\n", 2, "abc", -1, "abc", 5, "abc", 5, "abc", -5, "abc");
  printf("[%c] [%3c] [%-3c]\n", 'x', 'y', 'z');
  char nul[8];
  int length = snprintf(nul, sizeof nul, "a%cb", 0);
  printf("%d %d %d %d\n", length, nul[0], nul[1], nul[2]);
  // What is not terminated may be printed with a precision.
  const char open[3] = {'x', 'y', 'z'};
  printf("[%.3s]\n", open);
  printf("[%s] [%.3s] [%10s]\n", (char *)NULL, (char *)NULL, (char *)NULL);
  printf("[%05s]\n", "ab");

  printf("[%ls] [%10ls] [%-10ls] [%.3ls] [%.4ls] [%.0ls]\n", L"h\u00e9llo", L"h\u00e9", L"h\u00e9", L"h\u00e9llo", L"\u20ac\u20ac", L"x");
  printf("[%lc] [%5lc] [%-5lc] [%lc]\n", (wint_t)0xe9, (wint_t)0x20ac, (wint_t)0x1f600, (wint_t)L'a');
  printf("[%S] [%C] [%.5S]\n", L"wide \u03b1\u03b2", (wint_t)0x3b1, L"\u20ac\u20ac");
  int count = -1;
  printf("%ls%n|", L"\U0010ffff\uffff\u07ff\x7f", &count);
  printf("%d\n", count);
  errno = 0;
  int result = snprintf(nul, sizeof nul, "%lc", (wint_t)0x110000);
  printf("%d %d\n", result, errno == EILSEQ);
  errno = 0;
  wchar_t surrogate[] = {L'a', 0xd800, 0};
  result = snprintf(nul, sizeof nul, "%ls", surrogate);
  printf("%d %d\n", result, errno == EILSEQ);
  // Nothing is wrong with what the precision keeps away.
  result = snprintf(nul, sizeof nul, "%.1ls", surrogate);
  printf("%d %s\n", result, nul);

  errno = ENOENT;
  printf("[%m] [%30m] [%.2m]\n");
  errno = 0;

  printf("%2$s %1$s %2$s\n", "a", "b");
  printf("%3$d %1$s %2$.2f %3$05d\n", "x", 1.5, 7);
  printf("%1$*2$d|%1$-*2$d|%3$.*4$f|%1$0*2$d\n", 42, 6, 3.14159, 2);
  printf("%4$lld %3$Lg %2$g %1$hhd\n", 257, 2.5, 3.5L, 1LL << 40);
  printf("%9$d%8$d%7$d%6$d%5$d%4$d%3$d%2$d%1$d%%\n", 1, 2, 3, 4, 5, 6, 7, 8, 9);
  int first = 0;
  printf("%2$s%1$n%2$s\n", &first, "twice");
  printf("%d\n", first);
  return 0;
}
