// printf: floating-point conversions of double. Every line must agree with the native library, which rounds correctly.
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t state = 88172645463325252u;
static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state * 2685821657736338717u;
}

static double from_bits(uint64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static uint64_t hash = 14695981039346656037u;
static void add(const char *text) {
  for (; *text; text++) hash = (hash ^ (unsigned char)*text) * 1099511628211u;
}

static char text[3000];

int main(void) {
  static const double values[] = {0.0, -0.0, 1, -1, 0.5, 1.5, 2.5, 0.125, 0.1, 0.3, 1.0 / 3, 9.5, 9.999999, 9.9999995, 99.99999999, 123456, 1234567, 999999.5,
      0.0001, 0.00001, 0.00009999995, 1e15, 1e16, 1e17, 1e21, 1e22, 1e23, 1e100, 1e-100, DBL_MAX, DBL_MIN, 5e-324, 4503599627370496.5, 9007199254740993,
      123.456, 1e-5, 0.045, 1.005, 2.675, 1e300 * 1e10, -(1e300 * 1e10), 18446744073709551616.0, 18446744073709549568.0, 0.999, 0.9995, 0.99951171875};
  static const char *const formats[] = {"%f", "%.0f", "%.1f", "%.2f", "%.3f", "%.10f", "%.20f", "%e", "%.0e", "%.1e", "%.15e", "%.16e", "%.17e", "%.30e", "%g", "%.0g", "%.1g", "%.2g",
      "%.3g", "%.15g", "%.16g", "%.17g", "%.18g", "%.19g", "%.40g", "%#g", "%#.0f", "%#.0e", "%#.3g", "%#.10g", "%F", "%E", "%G", "%.3G", "%15f", "%-15f|", "%015f", "%+f", "% f", "%+015.2f",
      "%-+15.3e|", "% 020g", "%a", "%A", "%.0a", "%.1a", "%.5a", "%.13a", "%.15a", "%.30a", "%#a", "%#.0a", "%20a", "%-20a|", "%020a", "%+.2a", "% 030.4A", "%lf", "%.1000f", "%.*f"};
  for (size_t f = 0; f < sizeof formats / sizeof *formats; f++) {
    printf("%s:", formats[f]);
    for (size_t v = 0; v < sizeof values / sizeof *values; v++) {
      printf(" ");
      int count = strchr(formats[f], '*') ? printf(formats[f], (int)v % 5 - 2, values[v]) : printf(formats[f], values[v]);
      printf("/%d", count);
    }
    printf("\n");
  }
  printf("%f %F %e %g %a %10f|%-10f|%010f|%+f|% f\n", NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN);
  printf("%f %F %e %G %A %10f|%-10f|%010f|%+f|% f\n", INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY);
  printf("%f %F %010f %.3g\n", -INFINITY, -INFINITY, -INFINITY, -INFINITY);

  // Ties, which exact values make and rounding to even decides.
  for (int i = 0; i < 64; i++) printf("%.0f %.1f %.2f %.1e %.2g ", i / 2.0, i / 20.0, i / 8.0, i * 1.25, i * 0.625);
  printf("\n");

  // Many more, as a sum.
  static const char conversions[] = "efgEFGaeg";
  for (int i = 0; i < 60000; i++) {
    uint64_t bits = next(), choice = next();
    double value;
    switch (next() % 6) {
      case 0: value = from_bits(bits); break;
      case 1: value = (double)(int64_t)(bits >> (bits & 63)); break;
      case 2: value = (double)(bits % 1000000) / (double)(1 << (bits >> 40 & 15)); break;
      case 3: value = (double)(bits % 100000000) / 1000; break;
      case 4: value = (double)(bits % 1000000007) * ((bits >> 40 & 1) != 0 ? 1e15 : 1e-15); break;
      default: value = from_bits((bits & 0x800fffffffffffff) | (uint64_t)(1023 - 60 + (choice >> 48) % 120) << 52); break;
    }
    char format[32], *p = format;
    *p++ = '%';
    if ((choice & 3) == 3) *p++ = '#';
    if ((choice >> 2 & 7) == 0) *p++ = '+';
    if ((choice >> 5 & 7) == 0) *p++ = ' ';
    if ((choice >> 8 & 7) == 0) *p++ = '-';
    if ((choice >> 11 & 7) == 0) *p++ = '0';
    if ((choice >> 14 & 3) == 0) p += sprintf(p, "%d", (int)(choice >> 16 & 31));
    if ((choice >> 21 & 3) != 0) p += sprintf(p, ".%d", (int)(choice >> 24) & ((choice >> 32 & 63) == 0 ? 0x3ff : 31));
    *p++ = conversions[(choice >> 40 & 255) % 9];
    *p = 0;
    snprintf(text, sizeof text, format, value);
    add(text);
    if (i % 10000 == 9999) printf("%016llx\n", (unsigned long long)hash);
  }
  return 0;
}
