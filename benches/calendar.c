// strftime, gmtime, localtime, mktime, in a time zone with rules.
#define _GNU_SOURCE
#include "bench.h"
#include <stdlib.h>

#define COUNT 256
static time_t moments[COUNT];
static struct tm dates[COUNT];

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
  tzset();
  for (int i = 0; i < COUNT; i++) {
    moments[i] = random_number() % 4000000000u;
    gmtime_r(&moments[i], &dates[i]);
    dates[i].tm_isdst = -1;
  }
#define AT (i % COUNT)
  char text[100];
  struct tm date;
  BENCH("time/strftime-iso", strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &dates[AT]); CLOBBER());
  BENCH("time/strftime-names", strftime(text, sizeof text, "%a, %d %b %Y %T %z", &dates[AT]); CLOBBER());
  BENCH("time/gmtime", USE(gmtime(&moments[AT])));
  BENCH("time/gmtime_r", USE(gmtime_r(&moments[AT], &date)); CLOBBER());
  BENCH("time/localtime_r", USE(localtime_r(&moments[AT], &date)); CLOBBER());
  long sum = 0;
  BENCH("time/mktime", date = dates[AT]; sum += mktime(&date));
  BENCH("time/timegm", date = dates[AT]; sum += timegm(&date));
  USE(&sum);
  return 0;
}
