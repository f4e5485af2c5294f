// gmtime localtime mktime timegm asctime ctime difftime and their _r twins, over the range of what they can say.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void show(const struct tm *tm) {
  if (!tm) {
    printf("(null) errno %d\n", errno);
    return;
  }
  printf("%d-%d-%d %d:%d:%d wday %d yday %d dst %d off %ld %s\n", tm->tm_year, tm->tm_mon, tm->tm_mday, tm->tm_hour, tm->tm_min,
         tm->tm_sec, tm->tm_wday, tm->tm_yday, tm->tm_isdst, tm->tm_gmtoff, tm->tm_zone);
}

static const time_t moments[] = {0, -1, 1, 59, 60, 3600, 86399, 86400, 951782399, 951782400, 951868800, 1078012800, 4107542399, 4107542400,
    1234567890, 1700000000, 2147483647, 2147483648, -2147483648, -62135596800, -62135596801, -62167219200, 253402300799, 253402300800,
    67767976233532799, -67768040609740800, 67767976233532800, 67768036191676799, 67768036191676800, -67768040609740801, 1LL << 60};

int main(void) {
  setenv("TZ", "UTC0", 1);
  for (unsigned i = 0; i < sizeof moments / sizeof *moments; i++) {
    struct tm tm;
    errno = 0;
    struct tm *result = gmtime_r(&moments[i], &tm);
    printf("%ld ", (long)moments[i]);
    show(result);
    if (result) {
      printf("back %ld\n", (long)timegm(&tm));
      if (tm.tm_year >= -900 && tm.tm_year < 8000) printf("%s", asctime(&tm));
    }
  }
  struct tm tm = {.tm_year = 100, .tm_mon = 14, .tm_mday = -40, .tm_hour = 100, .tm_min = -1000, .tm_sec = 100000};
  printf("%ld\n", (long)timegm(&tm));
  show(&tm);
  tm = (struct tm){.tm_year = 2147483647, .tm_mon = 12, .tm_mday = 1};
  errno = 0;
  printf("%ld", (long)timegm(&tm));
  printf(" %d\n", errno);
  static const char *zones[] = {"CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "<+0330>-3:30", "XYZ5:30:15ABC4:30,J60/1,J300/25",
      "IST-1GMT0,M10.5.0,M3.5.0/1", "AAA3BBB,0/0,J365/23", "UTC0", ":", "", "Nonsense", "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1"};
  for (unsigned z = 0; z < sizeof zones / sizeof *zones; z++) {
    setenv("TZ", zones[z], 1);
    tzset();
    printf("TZ=%s timezone %ld daylight %d %s %s\n", zones[z], timezone, daylight, tzname[0], tzname[1]);
    for (time_t t = 1700000000; t < 1700000000 + 400 * 86400L; t += 86400 * 11 + 3571) {
      struct tm local;
      localtime_r(&t, &local);
      show(&local);
      struct tm copy = local;
      printf("%ld", (long)(mktime(&copy) - t));
      copy = local, copy.tm_isdst = -1;
      printf(" %ld", (long)(mktime(&copy) - t));
      copy = local, copy.tm_isdst = 1;
      printf(" %ld", (long)(mktime(&copy) - t));
      copy = local, copy.tm_isdst = 0;
      printf(" %ld\n", (long)(mktime(&copy) - t));
    }
  }
  setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
  // The hour that does not exist and the hour that exists twice.
  for (int day = 0; day < 2; day++)
    for (int dst = -1; dst < 2; dst++) {
      struct tm odd = {.tm_year = 124, .tm_mon = day ? 9 : 2, .tm_mday = day ? 27 : 31, .tm_hour = 2, .tm_min = 30, .tm_isdst = dst};
      printf("%ld ", (long)mktime(&odd));
      show(&odd);
    }
  time_t t = 1234567890;
  printf("%s", ctime(&t));
  char text[26];
  printf("%s", ctime_r(&t, text));
  printf("%g %g\n", difftime(10, 3), difftime(-5, 100));
  return 0;
}
