// cflags: -fno-builtin
// Classes and mappings of wide characters: all of the older scripts, samples of others. Unicode grows: only characters that have been in
// it, with these properties, for long.
#define _GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <wctype.h>

static locale_t locale;

static void show(wint_t c) {
  int functions[] = {iswalnum(c), iswalpha(c), iswblank(c), iswcntrl(c), iswdigit(c), iswgraph(c),
                     iswlower(c), iswprint(c), iswpunct(c), iswspace(c), iswupper(c), iswxdigit(c)};
  int localized[] = {iswalnum_l(c, locale), iswalpha_l(c, locale), iswblank_l(c, locale), iswcntrl_l(c, locale),
                     iswdigit_l(c, locale), iswgraph_l(c, locale), iswlower_l(c, locale), iswprint_l(c, locale),
                     iswpunct_l(c, locale), iswspace_l(c, locale), iswupper_l(c, locale), iswxdigit_l(c, locale)};
  static const char *names[] = {"alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "xdigit"};
  printf("%x ", c);
  for (int i = 0; i < 12; i++) {
    wctype_t class = wctype(names[i]);
    if (!functions[i] != !localized[i] || !functions[i] != !iswctype(c, class) || !functions[i] != !iswctype_l(c, class, locale))
      printf("%s differs ", names[i]);
    putchar(functions[i] ? '1' : '0');
  }
  wint_t lower = towlower(c), upper = towupper(c);
  if (lower != towlower_l(c, locale) || lower != towctrans(c, wctrans("tolower"))) printf(" tolower differs");
  if (upper != towupper_l(c, locale) || upper != towctrans_l(c, wctrans_l("toupper", locale), locale)) printf(" toupper differs");
  printf(" %x %x\n", lower, upper);
}

int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  locale = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
  for (wint_t c = 0; c < 0x180; c++)
    if (c != 0xb2 && c != 0xb3 && c != 0xb9 && (c < 0xbc || c > 0xbe)) show(c);
  for (wint_t c = 0x391; c < 0x3a2; c++) show(c);
  for (wint_t c = 0x3b1; c < 0x3ca; c++) show(c);
  for (wint_t c = 0x400; c < 0x460; c++) show(c);
  for (wint_t c = 0x5d0; c < 0x5eb; c++) show(c);
  for (wint_t c = 0x660; c < 0x66a; c++) show(c);
  static const wint_t others[] = {0x1c5, 0x1f80, 0x1fb3, 0x1fbc, 0x130, 0x131, 0x17f, 0x1e9e, 0x212a, 0x2000, 0x2007, 0x200a, 0x2028, 0x202f, 0x205f, 0x20ac,
                                  0x2160, 0x2170, 0x3000, 0x3001, 0x3042, 0x30a2, 0x4e00, 0x9fa5, 0xac00, 0xd7a3, 0xfb00, 0xff10, 0xff21, 0xff41,
                                  0xfffd, 0xffff, 0x10400, 0x10428, 0x1d7ce, 0x1f600, 0x20000, 0x110000, WEOF};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) show(others[i]);
  printf("%d %d %d\n", wctype("nothing") == 0, wctrans("nothing") == 0, wctype_l("alpha", locale) == wctype("alpha"));
  printf("%d %d\n", iswctype('a', 0), (int)towctrans('a', 0));
  freelocale(locale);
  return 0;
}
