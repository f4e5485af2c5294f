// timeout: 120
// Random TZ strings of POSIX's form: local times around the year, and back. Nothing before 1970, where musl miscounts weekdays.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state = 88172645463325252u;

static unsigned below(unsigned n) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 16) % n;
}

static void name(char *to) {
    static const char *const names[] = {"EST", "CET", "ABCD", "<+03>", "<-0330>", "<A1B>", "XYZ"};
    strcat(to, names[below(7)]);
}

static void offset(char *to) {
    char text[30];
    int hours = below(25), form = below(4);
    int minutes = below(60), seconds = below(60);
    const char *sign = (const char *[]){"", "-", "+"}[below(3)];
    if (form == 0) sprintf(text, "%s%d", sign, hours);
    else if (form == 1) sprintf(text, "%s%d:%02d", sign, hours, minutes);
    else if (form == 2) sprintf(text, "%s%02d", sign, hours);
    else sprintf(text, "%s%d:%02d:%02d", sign, hours, minutes, seconds);
    strcat(to, text);
}

static void rule(char *to) {
    char text[40];
    switch (below(3)) {
    case 0: {
        unsigned month = 1 + below(12), week = 1 + below(5);
        sprintf(text, ",M%u.%u.%u", month, week, below(7));
        break;
    }
    case 1: sprintf(text, ",J%u", 1 + below(365)); break;
    case 2: sprintf(text, ",%u", below(366)); break;
    }
    strcat(to, text);
    if (below(2)) strcat(to, "/"), strcat(to, (const char *[]){"0", "2", "3:30", "12:59", "23", "24", "1:00:30"}[below(7)]);
}

int main(void) {
    unsigned sum = 0;
    for (int round = 1; round <= 3000; round++) {
        char zone[200] = "";
        name(zone), offset(zone);
        if (below(4)) {
            name(zone);
            if (below(2)) offset(zone);
            rule(zone), rule(zone);
        }
        setenv("TZ", zone, 1);
        tzset();
        sum = sum * 31 + timezone + daylight * 7;
        for (const char *c = tzname[0]; *c; c++) sum = sum * 31 + *c;
        for (const char *c = tzname[1]; *c; c++) sum = sum * 31 + *c;
        int show = round % 50 == 0;
        if (show) printf("%s %ld %d %s %s", zone, timezone, daylight, tzname[0], tzname[1]);
        for (int i = 0; i < 24; i++) {
            time_t when = below(2000000000);
            if (!below(5)) when *= 3;
            struct tm tm;
            localtime_r(&when, &tm);
            sum = sum * 31 + tm.tm_hour + tm.tm_min * 3 + tm.tm_isdst * 5 + tm.tm_yday * 7 + tm.tm_gmtoff;
            if (show && i < 4) printf(" %lld %02d:%02d:%02d/%d/%s", (long long)when, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_isdst, tm.tm_zone);
            time_t back = mktime(&tm);
            sum = sum * 31 + (back - when);
        }
        if (show) printf(" %08x\n", sum);
    }
    printf("%08x\n", sum);
}
