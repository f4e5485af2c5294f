// strtol strtoul strtoll strtoull atoi atol atoll: bases, prefixes, white space, signs, overflow, and where reading stops
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  static const char *const texts[] = {"0", "1", "-1", "+1", "123", "-123", " \t\n\v\f\r 42 tail", "", " ", "-", "+", "+ 1", "--1", "+-1", "xyz", "zZ", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
      "18446744073709551615", "18446744073709551616", "-18446744073709551615", "-18446744073709551616", "99999999999999999999999999 rest", "-99999999999999999999999999 rest", "2147483647", "2147483648", "-2147483648", "0x1f", "0X1F", "0x", "0xg", "-0x10", "0x 1", "00x1", "010",
      "08", "0b11", "1010", "777", "8", "deadBEEF", "1_000", "1,000", "1.5", "1e3", "ffffffffffffffff", "10000000000000000", "7fffffffffffffff", "zzzzzzzzzzzzz", "0000000000000000000000000000012", "\x80" "1", "1\xff"};
  static const int bases[] = {0, 2, 3, 8, 10, 11, 16, 35, 36, 1, 37, -1};
  for (size_t b = 0; b < sizeof bases / sizeof *bases; b++)
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
      char *end[4] = {NULL, NULL, NULL, NULL};
      int errors[4];
      const char *text = texts[t];
      errno = 0;
      long l = strtol(text, &end[0], bases[b]);
      errors[0] = errno;
      errno = 0;
      unsigned long ul = strtoul(text, &end[1], bases[b]);
      errors[1] = errno;
      errno = 0;
      long long ll = strtoll(text, &end[2], bases[b]);
      errors[2] = errno;
      errno = 0;
      unsigned long long ull = strtoull(text, &end[3], bases[b]);
      errors[3] = errno;
      printf("%d %s:", bases[b], text);
      printf(" %ld %ld %d,", l, end[0] ? (long)(end[0] - text) : -1, errors[0]);
      printf(" %lu %ld %d,", ul, end[1] ? (long)(end[1] - text) : -1, errors[1]);
      printf(" %lld %ld %d,", ll, end[2] ? (long)(end[2] - text) : -1, errors[2]);
      printf(" %llu %ld %d\n", ull, end[3] ? (long)(end[3] - text) : -1, errors[3]);
    }
  printf("%ld %lu\n", strtol("12", NULL, 10), strtoul("12", NULL, 16));
  static const char *const decimal[] = {"0", "42", "-42", "+7", "  13x", "x", "", "-", "2147483647", "-2147483648", "007", "1 2"};
  for (size_t t = 0; t < sizeof decimal / sizeof *decimal; t++) printf("%d %ld %lld ", atoi(decimal[t]), atol(decimal[t]), atoll(decimal[t]));
  printf("%ld %lld\n", atol("9223372036854775807"), atoll("-9223372036854775808"));
  return 0;
}
