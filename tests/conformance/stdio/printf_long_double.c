// printf: floating-point conversions of long double. It is binary128 here and has 80 bits natively: what is printed is exact in
// both; what only binary128 can hold is checked against its exact decimal expansion.
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures;
static char text[20000];
#define CHECK(want, ...)                                                      \
  do {                                                                        \
    int length_ = snprintf(text, sizeof text, __VA_ARGS__);                   \
    if (strcmp(text, want) || length_ != (int)strlen(want)) {                 \
      printf("line %d: got \"%.200s\", want \"%.200s\"\n", __LINE__, text, want); \
      failures++;                                                             \
    }                                                                         \
  } while (0)

int main(void) {
  static const long double values[] = {0.0L, -0.0L, 1.0L, -1.0L, 0.5L, 1.5L, 2.5L, 0.125L, 1e10L, 123456.75L, 1099511627776.5L, 18446744073709551615.0L, 0x1p100L, 0x1p-100L, 0x1.8p1000L, 0x1p-1000L,
      0x1p8000L, 0x1p-8000L, 1e22L, 9.5L, 99.5L, 999999.5L, 0.00048828125L};
  static const char *const formats[] = {"%Lf", "%.0Lf", "%.3Lf", "%Le", "%.0Le", "%.25Le", "%Lg", "%.3Lg", "%.20Lg", "%.50Lg", "%#Lg", "%20Lg", "%-20Lg|", "%020Lg", "%+Le", "% Lf", "%LE", "%LG", "%.100Lf"};
  for (size_t f = 0; f < sizeof formats / sizeof *formats; f++) {
    printf("%s:", formats[f]);
    for (size_t v = 0; v < sizeof values / sizeof *values; v++) {
      printf(" ");
      printf("/%d", printf(formats[f], values[v]));
    }
    printf("\n");
  }
  printf("%Lf %Le %LG %La\n", (long double)INFINITY, -(long double)INFINITY, (long double)NAN, (long double)INFINITY);
  printf("%.10000Lf\n", 0x1p-3000L);

#if LDBL_MANT_DIG == 113
  CHECK("0x1p+0", "%La", 1.0L);
  CHECK("0x1.8p+1", "%La", 3.0L);
  CHECK("0x0p+0", "%La", 0.0L);
  CHECK("0x1.999999999999999999999999999ap-4", "%La", 0.1L);
  CHECK("0x1.ap-4", "%.1La", 0.1L);
  CHECK("0x2p+0", "%.0La", 1.5L);
  CHECK("0x1p+1", "%.0La", 2.5L + 0.5L - 1.0L);
  CHECK("0X1.FFFFFFFFFFFFFFFFFFFFFFFFFFFFP+16383", "%LA", LDBL_MAX);
  CHECK("0x1p-16382", "%La", LDBL_MIN);
  CHECK("0x1p-16494", "%La", LDBL_TRUE_MIN);
  CHECK("  0x1.80p+1", "%11.2La", 3.0L);
  CHECK("0x00001.8p+1", "%012La", 3.0L);
  CHECK("0x1.8000000000000000000000000000000000p+1", "%.34La", 3.0L);
  CHECK("0.1000000000000000000000000000000000048", "%.37Lg", 0.1L);
  CHECK("0.1", "%.34Lg", 0.1L);
  CHECK("0.333333333333333333333333333333333317283917", "%.42Lf", 1.0L / 3.0L);
  CHECK("1.189731495357231765085759326628007e+4932", "%.33Le", LDBL_MAX);
  CHECK("3.362103143112093506262677817321752603e-4932", "%.36Le", LDBL_MIN);
  CHECK("6.475175119438025110924438958227646552e-4966", "%.36Le", LDBL_TRUE_MIN);
  CHECK("5192296858534827628530496329220095", "%.0Lf", 5192296858534827628530496329220095.0L);
  // All 4,933 digits of the greatest, and all 16,494 places of the least.
  snprintf(text, sizeof text, "%.0Lf", LDBL_MAX);
  if (strlen(text) != 4933 || strncmp(text, "1189731495357231765085759326628007016196469052641694045529698884212163579755312392324974012848462073525902033564749126859755265433573804462672698751946414301", 150)) {
    printf("LDBL_MAX: %.200s\n", text);
    failures++;
  }
  snprintf(text, sizeof text, "%.16494Lf", LDBL_TRUE_MIN);
  if (strlen(text) != 16496 || strcmp(text + 16496 - 8, "53515625") || strtold(text, NULL) != LDBL_TRUE_MIN) {
    printf("LDBL_TRUE_MIN: …%s\n", text + strlen(text) - 30);
    failures++;
  }
#endif
  if (failures) printf("%d failures\n", failures);
  return failures != 0;
}
