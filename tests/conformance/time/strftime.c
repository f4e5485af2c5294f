// strftime and strftime_l: every conversion, flags, widths, sizes that do not fit.
#define _GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void) {
  setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
  static const time_t moments[] = {0, 1234567890, 1719830000, 951782400, 1704067199, 1704067200, 1735603200, 1609459200, 1640995199, -1};
  static const char *formats[] = {"%a", "%A", "%b", "%B", "%c", "%C", "%d", "%D", "%e", "%F", "%g", "%G", "%h", "%H", "%I", "%j", "%m", "%M", "%n", "%p",
      "%r", "%R", "%s", "%S", "%t", "%T", "%u", "%U", "%V", "%w", "%W", "%x", "%X", "%y", "%Y", "%z", "%Z", "%%", "%Ec", "%EC", "%Ex", "%EX",
      "%Ey", "%EY", "%Od", "%Oe", "%OH", "%OI", "%Om", "%OM", "%OS", "%Ou", "%OU", "%OV", "%Ow", "%OW", "%Oy", "%-d", "%_d", "%_m", "%-H",
      "%5Y", "%+5Y", "%+Y", "%10d", "text %d and %Y", "%", "%Q", "%E", "%12F", "%_H|%-I"};
  for (unsigned m = 0; m < sizeof moments / sizeof *moments; m++) {
    struct tm tm;
    localtime_r(&moments[m], &tm);
    for (unsigned f = 0; f < sizeof formats / sizeof *formats; f++) {
      char buffer[200];
      memset(buffer, 'x', sizeof buffer);
      size_t n = strftime(buffer, sizeof buffer, formats[f], &tm);
      printf("%s -> %d <%.*s>\n", formats[f], (int)n, (int)n, buffer);
    }
  }
  // Years beyond 9999 are left out: musl puts a plus before them that no one asked for.
  struct tm big = {.tm_year = -1900 - 5, .tm_mday = 1};
  char buffer[100];
  strftime(buffer, sizeof buffer, "%Y", &big), puts(buffer);
  struct tm tm = {.tm_year = 124, .tm_mday = 9, .tm_hour = 13};
  for (size_t size = 0; size < 12; size++) {
    memset(buffer, 'x', sizeof buffer);
    size_t n = strftime(buffer, size, "%Y-%m-%d", &tm);
    printf("%d %d\n", (int)size, (int)n);
  }
  locale_t c = newlocale(LC_ALL_MASK, "C", NULL);
  printf("%d %s\n", (int)strftime_l(buffer, sizeof buffer, "%A %B", &tm, c), buffer);
  return 0;
}
