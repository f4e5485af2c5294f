// setlocale localeconv newlocale duplocale uselocale freelocale
#define _GNU_SOURCE
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *text(const char *s) { return s ? s : "(null)"; }

int main(void) {
  printf("%s %s\n", setlocale(LC_ALL, NULL), setlocale(LC_CTYPE, NULL));
  printf("%d\n", (int)MB_CUR_MAX);
  puts(text(setlocale(LC_ALL, "POSIX")));
  puts(text(setlocale(LC_ALL, "C.UTF-8")));
  printf("%d %s\n", (int)MB_CUR_MAX, nl_langinfo(CODESET));
  puts(text(setlocale(LC_ALL, "C")));
  printf("%d\n", (int)MB_CUR_MAX);
  unsetenv("LC_ALL"), unsetenv("LC_CTYPE"), unsetenv("LANG");
  puts(text(setlocale(LC_ALL, "")));
  setenv("LANG", "de_DE.UTF-8", 1);
  setenv("LC_TIME", "C", 1);
  puts(text(setlocale(LC_ALL, "")));
  puts(text(setlocale(LC_TIME, NULL)));
  puts(text(setlocale(LC_CTYPE, NULL)));
  puts(text(setlocale(99, "C")));
  puts(text(setlocale(-1, NULL)));
  char *saved = strdup(setlocale(LC_ALL, NULL));
  setlocale(LC_ALL, "C");
  puts(text(setlocale(LC_ALL, saved)));
  setlocale(LC_ALL, "C");
  struct lconv *lconv = localeconv();
  printf("<%s> <%s> <%s> <%s> <%s> %d %d %d\n", lconv->decimal_point, lconv->thousands_sep, lconv->grouping, lconv->currency_symbol,
         lconv->negative_sign, lconv->frac_digits == CHAR_MAX, lconv->p_cs_precedes == CHAR_MAX, lconv->int_n_sign_posn == CHAR_MAX);
  locale_t utf8 = newlocale(LC_ALL_MASK, "C.UTF-8", (locale_t)0);
  locale_t copy = duplocale(utf8);
  printf("%d %d\n", utf8 != 0, copy != 0);
  printf("%s %s\n", nl_langinfo_l(CODESET, utf8), nl_langinfo_l(DAY_1, copy));
  printf("%d\n", uselocale((locale_t)0) == LC_GLOBAL_LOCALE);
  printf("%d\n", uselocale(utf8) == LC_GLOBAL_LOCALE);
  printf("%d %s\n", (int)MB_CUR_MAX, nl_langinfo(CODESET));
  printf("%d\n", uselocale((locale_t)0) == utf8);
  printf("%d\n", uselocale(LC_GLOBAL_LOCALE) == utf8);
  printf("%d\n", (int)MB_CUR_MAX);
  freelocale(copy);
  return 0;
}
