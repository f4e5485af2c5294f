// strtod strtof strtold atof: every rounding must agree with the native library; long double is checked against what is exact in both.
#include <errno.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 88172645463325252u;
static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state * 2685821657736338717u;
}
static uint64_t hash = 14695981039346656037u;
static void add(const void *data, size_t size) {
  for (const unsigned char *p = data; size--; p++) hash = (hash ^ *p) * 1099511628211u;
}

static void show(const char *text) {
  char *end_d, *end_f, *end_l;
  errno = 0;
  double d = strtod(text, &end_d);
  // musl says nothing of an inexact subnormal number.
  int range_d = errno == ERANGE && (d == 0 || isinf(d));
  errno = 0;
  float f = strtof(text, &end_f);
  int range_f = errno == ERANGE && (f == 0 || isinf(f));
  long double l = strtold(text, &end_l);
  printf("%.60s: %a %d %ld, %a %d %ld, %ld %d\n", text, d, range_d, (long)(end_d - text), f, range_f, (long)(end_f - text), (long)(end_l - text), isnan(l));
}

static int failures;
static void exact(int line, long double got, long double want) {
  if (memcmp(&got, &want, LDBL_MANT_DIG == 64 ? 10 : sizeof got)) {
    printf("line %d: %La, not %La\n", line, got, want);
    failures++;
  }
}
#define EXACT(text, want) exact(__LINE__, strtold(text, NULL), want)

int main(void) {
  static const char *const texts[] = {"0", "-0", "1", "-1", "+1", "  \t\n\v\f\r12", "1.5", ".5", "5.", ".", "", " ", "-", "+", "e5", ".e5", "1e", "1e+", "1e-", "1e5", "1E5", "1e+5", "1e-5", "1e5x", "1e5.5", "--1", "+-1", "1 2",
      "0x", "0x1", "0X1P3", "0x1p", "0x1p+", "0x.8", "0x8.", "0x.", "0x.p1", "0xg", "0x1.8p-1", "-0x1p-2", "0x1p2x", "0x10000000000000.8", "0x1.fffffffffffff7ffp0", "0x1.fffffffffffff8p0",
      "0x1.00000000000008p0", "0x1.000000000000080000000000000000000001p0", "0x1p1023", "0x1.fffffffffffffp1023", "0x1p-1074", "0x1p99999999999999999999", "0x0p99999999999999999999", "0x1p-99999999999999999999", "inf", "-inf", "INF", "Infinity", "infinit", "infinityx", "in", "nan", "NaN", "nan()", "nan(123)", "nan(a_Z)", "nan(", "nan(-)", "na",
      "123456789012345678901234567890", "0.000000000000000000000000000000123", "100000000000000000000000", "9007199254740993", "9007199254740992.99999999999999999", "9007199254740993.00000000000000001", "1e22", "1e23", "1.7976931348623157e308", "1.7976931348623158e308", "1.797693134862315807e308",
      "1.797693134862315808e308", "1e308", "1e309", "-1e309", "1e400", "1e99999999999999999999", "0e99999999999999999999", "1e-99999999999999999999", "2.2250738585072014e-308", "2.2250738585072012e-308", "2.2250738585072011e-308", "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
      "1e-324", "5e-324", "3.4028234663852886e38", "3.4028235677973366e38", "3.4028235677973365e38", "1.1754943508222875e-38", "1.401298464324817e-45", "7.006492321624085e-46", "7.006492321624086e-46", "16777217", "16777219", "0.1", "0.3", "3.14159265358979323846264338327950288", "2.718281828459045235360287471352662498",
      "8.5e-1", "12e-1", "1e00000000000000000001", "000000000000000000000000000001", "0.0000000000000000000000000000000000000000000000e400", "1234567890123456789e-30", "7.3177701707893310e+15", "6929495644600919.5", "1.e3", "1.0000000000000002220446049250313080847263336181640625",
      "1.00000000000000011102230246251565404236316680908203125", "1.00000000000000011102230246251565404236316680908203124", "1.00000000000000011102230246251565404236316680908203126"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) show(texts[i]);
  printf("%a %a %a\n", atof("2.5x"), atof("x"), atof(" -1e2"));
  char *end = NULL;
  printf("%a", strtod("1.25", NULL));
  strtod("12ab", &end);
  printf(" %s\n", end);

  // Long texts: many digits, zeros before and after.
  static char text[5000];
  for (int zeros = 1; zeros < 2000; zeros += 371) {
    char *p = text;
    p += sprintf(p, "0.");
    for (int i = 0; i < zeros; i++) *p++ = '0';
    p += sprintf(p, "123e%d", zeros);
    show(text);
    p = text;
    p += sprintf(p, "17");
    for (int i = 0; i < zeros; i++) *p++ = '0';
    p += sprintf(p, "e-%d", zeros);
    show(text);
    p = text;
    *p++ = '1';
    *p++ = '.';
    for (int i = 0; i < zeros; i++) *p++ = '0' + i % 10;
    *p = 0;
    show(text);
  }

  // Round trips and neighbours, as a sum.
  for (int i = 0; i < 40000; i++) {
    uint64_t bits = next(), choice = next();
    double value;
    if ((choice & 7) == 0) bits &= 0x800fffffffffffff;
    memcpy(&value, &bits, sizeof value);
    if (isnan(value) || isinf(value)) continue;
    int digits = 1 + (int)(choice >> 8 & 31);
    if ((choice >> 16 & 63) == 0) digits = 770;
    sprintf(text, "%.*e", digits, value);
    double back = strtod(text, NULL);
    float narrow = strtof(text, NULL);
    if (digits >= 16 && back != value) printf("%s came back as %a, not %a\n", text, back, value);
    add(&back, sizeof back);
    add(&narrow, sizeof narrow);
    // Halfway between two neighbours, exactly, and just beside it.
    if (bits << 12 >> 12 > 1 && (choice >> 24 & 15) == 0) {
      double beyond;
      uint64_t other = bits + 1;
      memcpy(&beyond, &other, sizeof beyond);
      sprintf(text, "%llue%d", (unsigned long long)(bits % 1000000007 * 2 + 1), (int)(choice >> 32) % 300 - 150);
      back = strtod(text, NULL);
      add(&back, sizeof back);
    }
    sprintf(text, "0x%llx.%llxp%d", (unsigned long long)(bits >> (choice >> 40 & 63)), (unsigned long long)choice, (int)(choice >> 50) % 1100 - 1000);
    back = strtod(text, NULL);
    add(&back, sizeof back);
  }
  printf("%016llx\n", (unsigned long long)hash);

  EXACT("1", 1.0L);
  EXACT("0.5", 0.5L);
  EXACT("-1024.125", -1024.125L);
  EXACT("18446744073709551615", 18446744073709551615.0L);
  EXACT("0x1p1000", 0x1p1000L);
  EXACT("0x1p-16000", 0x1p-16000L);
  EXACT("0x1.8p12000", 0x1.8p12000L);
#if LDBL_MANT_DIG == 113
  EXACT("0.1", 0x1.999999999999999999999999999ap-4L);
  EXACT("3.14159265358979323846264338327950288419716939937510", 0x1.921fb54442d18469898cc51701b8p+1L);
  EXACT("1.18973149535723176508575932662800702e4932", LDBL_MAX);
  EXACT("3.36210314311209350626267781732175260e-4932", LDBL_MIN);
  EXACT("6.475175119438025110924438958227646552e-4966", LDBL_TRUE_MIN);
  EXACT("3.2375875597190125554622194791138233e-4966", LDBL_TRUE_MIN);
  EXACT("3.2375875597190125554622194791138232e-4966", 0.0L);
  EXACT("5192296858534827628530496329220097", 5192296858534827628530496329220096.0L + 1.0L);
  // Halfway between 2^113 and its successor: to even; then a little more.
  EXACT("10384593717069655257060992658440193", 0x1p113L);
  EXACT("10384593717069655257060992658440193.0000000000000000000000000000000000000001", 0x1.0000000000000000000000000001p113L);
  EXACT("0x1.00000000000000000000000000008p0", 1.0L);
  EXACT("0x1.000000000000000000000000000080000000000001p0", 0x1.0000000000000000000000000001p0L);
  errno = 0;
  EXACT("1.2e4932", HUGE_VALL);
  failures += errno != ERANGE;
  errno = 0;
  EXACT("1e-4970", 0.0L);
  failures += errno != ERANGE;
  errno = 0;
  EXACT("1e-4950", strtold("100000e-4955", NULL));
  failures += errno != ERANGE;
  errno = 0;
  EXACT("0x1p-16494", LDBL_TRUE_MIN);
  failures += errno != 0;
#endif
  if (failures) printf("%d failures\n", failures);
  return failures != 0;
}
