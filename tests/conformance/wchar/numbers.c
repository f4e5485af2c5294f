// Numbers from wide strings.
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
int main(void) {
  static const wchar_t *texts[] = {L"0", L"42", L"  -17rest", L"0x1fg", L"077", L"+", L"", L"z", L"9223372036854775808", L"-9223372036854775809",
                                   L"\x2003" L"12", L"99999999999999999999999999", L"1.5e3x", L".5", L"-inf", L"nan(1)", L"0x1.8p1", L"1e400", L"1e", L"\xff11"};
  for (int i = 0; i < 20; i++) {
    wchar_t *end;
    for (int base = 0; base <= 36; base += base ? 10 : 10) {
      errno = 0;
      long a = wcstol(texts[i], &end, base);
      printf("%ld %d %d ", a, (int)(end - texts[i]), errno == ERANGE);
      errno = 0;
      unsigned long long b = wcstoull(texts[i], &end, base);
      printf("%llu %d %d ", b, (int)(end - texts[i]), errno == ERANGE);
      printf("%lld %lu %jd %ju\n", wcstoll(texts[i], NULL, base), wcstoul(texts[i], NULL, base), wcstoimax(texts[i], NULL, base), wcstoumax(texts[i], NULL, base));
    }
    errno = 0;
    double d = wcstod(texts[i], &end);
    printf("%g %d %d ", d, (int)(end - texts[i]), errno == ERANGE);
    float f = wcstof(texts[i], &end);
    printf("%g %d ", f, (int)(end - texts[i]));
    long double l = wcstold(texts[i], &end);
    printf("%Lg %d\n", i == 17 ? 0 : l, (int)(end - texts[i]));
  }
  static wchar_t digits[3000];
  wmemset(digits, L'3', 2999);
  digits[1] = L'.';
  wchar_t *end;
  double third = wcstod(digits, &end);
  printf("%.17g %d\n", third, (int)(end - digits));
  return 0;
}
