// All classes and mappings for EOF and every byte, as functions, as macros and with a locale; and in UTF-8 the same.
#define _GNU_SOURCE
#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static void show(locale_t locale) {
  for (int c = -1; c < 256; c++) {
    int macros[] = {isalnum(c), isalpha(c), isblank(c), iscntrl(c), isdigit(c), isgraph(c),
                    islower(c), isprint(c), ispunct(c), isspace(c), isupper(c), isxdigit(c)};
    int functions[] = {(isalnum)(c), (isalpha)(c), (isblank)(c), (iscntrl)(c), (isdigit)(c), (isgraph)(c),
                       (islower)(c), (isprint)(c), (ispunct)(c), (isspace)(c), (isupper)(c), (isxdigit)(c)};
    int localized[] = {isalnum_l(c, locale), isalpha_l(c, locale), isblank_l(c, locale), iscntrl_l(c, locale),
                       isdigit_l(c, locale), isgraph_l(c, locale), islower_l(c, locale), isprint_l(c, locale),
                       ispunct_l(c, locale), isspace_l(c, locale), isupper_l(c, locale), isxdigit_l(c, locale)};
    printf("%d ", c);
    for (int i = 0; i < 12; i++) {
      if (!macros[i] != !functions[i] || !functions[i] != !localized[i]) printf("class %d differs ", i);
      putchar(functions[i] ? '1' : '0');
    }
    printf(" %d %d", tolower(c), toupper(c));
    if ((tolower)(c) != tolower_l(c, locale) || (toupper)(c) != toupper_l(c, locale)) printf(" mapping differs");
    printf(" %d %d\n", !!isascii(c), toascii(c));
  }
}

int main(void) {
  locale_t locale = newlocale(LC_ALL_MASK, "C", 0);
  show(locale);
  printf("%d\n", (int)MB_CUR_MAX);
  setlocale(LC_ALL, "C.UTF-8");
  show(locale);
  printf("%d\n", (int)MB_CUR_MAX);
  freelocale(locale);
  return 0;
}
