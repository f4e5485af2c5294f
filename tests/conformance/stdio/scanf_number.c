// scanf: numbers, widths, what is left in the stream
#define _GNU_SOURCE
#include <errno.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Through a string and through a stream: both must give the same, and the stream stands where it should.
static FILE *stream_of(const char *text) {
  FILE *stream = fopen("text", "w+");
  fputs(text, stream);
  rewind(stream);
  return stream;
}

static void integer(const char *format, const char *text) {
  int string = 77, stream = 77;
  int from_string = sscanf(text, format, &string);
  FILE *f = stream_of(text);
  int from_stream = fscanf(f, format, &stream);
  printf("%s <%s>: %d %d, %d %d, at %ld", format, text, from_string, string, from_stream, stream, ftell(f));
  printf(", then %d\n", getc(f));
  fclose(f);
}

static void real(const char *format, const char *text) {
  double string = 77, stream = 77;
  int from_string = sscanf(text, format, &string);
  FILE *f = stream_of(text);
  int from_stream = fscanf(f, format, &stream);
  printf("%s <%s>: %d %a, %d %a, at %ld", format, text, from_string, string, from_stream, stream, ftell(f));
  printf(", then %d\n", getc(f));
  fclose(f);
}

int main(void) {
  static const char *const texts[] = {"12", " 12", "-7 ", "+3x", "0x1f", "0x", "0xg", "0X7fz", "077", "08", "0", "", " ", "abc", "-", "+-3", "- 3", "2147483647", "-2147483648", "99", "1234567", "\n\t 5", "0b11", "00x1"};
  static const char *const formats[] = {"%d", "%i", "%u", "%x", "%o", "%1d", "%2d", "%3i", "%2x", "%1i", "%2i", "%X", "%5d", "%*d", "x%d", " %d", "%d ", "%%%d"};
  for (size_t f = 0; f < sizeof formats / sizeof *formats; f++)
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) integer(formats[f], texts[t]);
  static const char *const numbers[] = {"1.5", "-2.5e3", "1e", "1e+", "1e+x", "1ex", "inf", "INFINITY", "infin", "-inf", "infx", "i", "0x1.8p3", "0x1p", "0x1p+", "0x.8", "0x.", "0x", "0xp1", ".5", "5.", ".", "e5", "-.5e-2", "+1.25",
      "1e400", "-1e400", "1e-400", "1..2", "0x1.8.", "123456789012345678901234567890", "0.1", "1e5000", " \n 3.25 x", "00012.50", "-", "1,5", "nan", "nan(12)", "nan(", "nan(x", "n"};
  static const char *const conversions[] = {"%lf", "%le", "%lg", "%la", "%3lf", "%5lf", "%1lf", "%4lG", "%*lf"};
  for (size_t f = 0; f < sizeof conversions / sizeof *conversions; f++)
    for (size_t t = 0; t < sizeof numbers / sizeof *numbers; t++) real(conversions[f], numbers[t]);

  signed char c;
  short s;
  long l;
  long long ll;
  intmax_t j;
  size_t z;
  ptrdiff_t t;
  int n = -1;
  printf("%d", sscanf("-5 -6 -7 -8 -9 10 -11", "%hhd %hd %ld %lld %jd %zu %td%n", &c, &s, &l, &ll, &j, &z, &t, &n));
  printf(" %d %d %ld %lld %jd %zu %td %d\n", c, s, l, ll, j, z, t, n);
  int8_t i8;
  uint16_t u16;
  int32_t i32;
  uint64_t u64;
  printf("%d", sscanf("-5 65535 -7 18446744073709551615", "%" SCNd8 "%" SCNu16 "%" SCNi32 "%" SCNu64, &i8, &u16, &i32, &u64));
  printf(" %d %u %d %llu\n", i8, u16, i32, (unsigned long long)u64);
  errno = 0;
  unsigned long long big = 0;
  printf("%d", sscanf("99999999999999999999999", "%llu", &big));
  printf(" %llu %d\n", big, errno == ERANGE);
  float f;
  long double ld;
  printf("%d", sscanf("0.1 0.5", "%f %Lf", &f, &ld));
  printf(" %a %g\n", f, (double)ld);
  char hhn;
  long long lln;
  printf("%d", sscanf("ab 12", "%*s%hhn %*d%lln", (signed char *)&hhn, &lln));
  printf(" %d %lld\n", hhn, lln);
  int a = 0, b = 0;
  printf("%d", sscanf("1 2", "%2$d %1$d", &a, &b));
  printf(" %d %d\n", a, b);
  printf("%d", sscanf("10%20 % 5", "%d%%%d %%%d", &a, &b, &n));
  printf(" %d %d %d\n", a, b, n);
  void *p = NULL;
  printf("%d", sscanf("0xabc", "%p", &p));
  printf(" %d\n", p == (void *)0xabc);
  printf("%d\n", sscanf("", "%d", &a));
  printf("%d\n", sscanf("", "x"));
  printf("%d\n", sscanf("y", "x%d", &a));
  printf("%d\n", sscanf("  ", " "));
  printf("%d\n", sscanf("", "%n", &a));
  return 0;
}
