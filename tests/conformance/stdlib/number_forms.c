// Where numbers in text end, and the borders between ordinary and long ones: digits, exponents, prefixes, range.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void real(const char *text) {
  char *end, *end_f;
  errno = 0;
  double d = strtod(text, &end);
  int error = errno;
  errno = 0;
  float f = strtof(text, &end_f);
  printf("'%.60s' %a %td %d  %a %td %d\n", text, d, end - text, error, f, end_f - text, errno);
}

static void whole(const char *text, int base) {
  char *end, *end_u;
  errno = 0;
  long value = strtol(text, &end, base);
  int error = errno;
  errno = 0;
  unsigned long u = strtoul(text, &end_u, base);
  printf("'%s' %d: %ld %td %d  %lu %td %d\n", text, base, value, end - text, error, u, end_u - text, errno);
}

int main(void) {
  static const char *const reals[] = {
      "1", "+1", "-1", "0", "-0", "0.0", "-0.0e5", "1.", ".5", "-.5", ".", "-.", "+", "", " ", " \t\n\v\f\r7", "1e", "1e+", "1e-x", "1e5", "1E5", "1e+05x", "1.5e-3z",
      "1.e2", ".e2", "e2", "1e0000", "1e00001", "1e-0001", "1e999", "1e-999", "1e308", "1.8e308", "1e309", "-1e309", "5e-324", "2e-324", "2.4703282292062327e-324",
      "2.2250738585072011e-308", "2.2250738585072014e-308", "1e38", "3.4028235e38", "3.4028236e38", "1e39", "1e-46", "1.1754943e-38",
      "9007199254740993", "9007199254740993.0", "9007199254740992.99999", "123456789012345678", "1234567890123456789", "12345678901234567890", "9999999999999999999",
      "18446744073709551615", "18446744073709551616", "0.1234567890123456789", "0.12345678901234567890", "00000000000000000000000001.5", "0.0000000000000000000000000001",
      "1000000000000000000000000", "123456789.123456789123456789e-12", "1.7976931348623158e308", "1.7976931348623159e308", "16777217", "16777217.0000001", "0x", "0xg", "0x1p", "0x1p3", "0x.8",
      "0x1.fffffffffffff8p0", "1_000", "1,5", "1..2", "1.2.3", "--1", "+-1", "inf", "-INFx", "infinit", "nan", "nan(1", "i", "1e1e1", "12e3.4", "8.5e400", "0e999", "0e99999999999999999999",
      "1e99999999999999999999", "1e-99999999999999999999", "100e-401", "1e400x", "3.14159265358979323846264338327950288"};
  for (unsigned i = 0; i < sizeof reals / sizeof *reals; i++) real(reals[i]);
  char long_text[700];
  memset(long_text, '3', sizeof long_text), long_text[699] = 0;
  real(long_text);
  long_text[1] = '.';
  real(long_text);
  memset(long_text, '0', 400);
  real(long_text);
  static const char *const wholes[] = {"0", "-0", "+7", " \t42x", "", "-", "+-1", "0x", "0xg", "0x1f", "-0X1F", "x1", "08", "010", "0777", "779", "9223372036854775807", "9223372036854775808",
                                       "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "-18446744073709551615", "99999999999999999999999x",
                                       "7fffffffffffffff", "ffffffffffffffff", "10000000000000000", "zz", "ZzZzZzZzZzZzZ", "3w5e11264sgsf", "3w5e11264sgsg", "1 2", "1_"};
  static const int bases[] = {0, 2, 8, 10, 16, 36};
  for (unsigned i = 0; i < sizeof wholes / sizeof *wholes; i++)
    for (int b = 0; b < 6; b++) whole(wholes[i], bases[b]);
  whole("12", 1), whole("12", 37), whole("12", -1);
  return 0;
}
