// Dates over many years and under rules of every form: the fields, the changes of the clock, and back again.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static unsigned long sum;
static void add(long value) { sum = (sum ^ (unsigned long)value) * 1099511628211u; }

static void add_fields(const struct tm *t) {
  add(t->tm_sec), add(t->tm_min), add(t->tm_hour), add(t->tm_mday), add(t->tm_mon), add(t->tm_year), add(t->tm_wday), add(t->tm_yday);
  add(t->tm_isdst), add(t->tm_gmtoff);
}

int main(void) {
  struct tm t;
  // Each day of 900 years, then centuries far off.
  for (long day = -200000; day < 130000; day++) {
    time_t moment = day * 86400 + (day * 7919) % 86400;
    gmtime_r(&moment, &t);
    add_fields(&t), add(timegm(&t) == moment);
  }
  printf("days %lx\n", sum);
  for (long i = -3000; i < 3000; i++) {
    time_t moment = i * 22222222222223;
    if (gmtime_r(&moment, &t)) add_fields(&t), add(timegm(&t) == moment);
  }
  printf("far %lx\n", sum);
  static const char *const zones[] = {
      "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "XXX3YYY,J59,J60/0", "XXX3YYY,J1/0,J365/23",
      "XXX-3YYY,58,59", "XXX-3YYY,0/0,364", "<+0330>-3:30<+0430>,J79/24,J263/24", "IST-1GMT0,M10.5.0,M3.5.0/1", "ABC0", "NST3:30NDT,M3.2.0/0:01,M11.1.0/0:01",
      "WET0WEST,M2.5.4/1,M12.5.6/1", "XXX0YYY-1,M1.1.1,M2.4.3/-2"};
  for (unsigned z = 0; z < sizeof zones / sizeof *zones; z++) {
    setenv("TZ", zones[z], 1);
    tzset();
    // From 1970 on: before, musl takes the wrong week for some rules.
    for (long year = 0; year < 140; year++)
      for (int step = 0; step < 380; step++) {
        time_t moment = year * 31556952 + step * 86399L + z * 3571;
        localtime_r(&moment, &t);
        add_fields(&t);
        if (step % 7 == 0) {
          t.tm_isdst = -1;
          add(mktime(&t));
        }
      }
    printf("%s %lx\n", zones[z], sum);
  }
  return 0;
}
