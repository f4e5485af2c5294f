// timeout: 120
// Random TZ strings of POSIX's form, well-formed and damaged: local times around the year, and back.
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
    if (form == 0) sprintf(text, "%s%d", below(2) ? "-" : below(2) ? "+" : "", hours);
    else if (form == 1) sprintf(text, "%s%d:%02d", below(2) ? "-" : "", hours, below(60));
    else if (form == 2) sprintf(text, "%s%02d", below(2) ? "-" : "", hours);
    else sprintf(text, "%s%d:%02d:%02d", below(2) ? "-" : "", hours, below(60), below(60));
    strcat(to, text);
}

static void rule(char *to) {
    char text[40];
    switch (below(3)) {
    case 0: sprintf(text, ",M%u.%u.%u", 1 + below(12), 1 + below(5), below(7)); break;
    case 1: sprintf(text, ",J%u", 1 + below(365)); break;
    case 2: sprintf(text, ",%u", below(366)); break;
    }
    strcat(to, text);
    if (below(2)) strcat(to, "/"), sprintf(text, below(3) ? "%d" : "%d:%02d", below(24), below(60)), strcat(to, text);
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
            time_t when = (time_t)below(2000000000) * (below(5) ? 1 : 3) - (below(5) ? 0 : 1000000000);
            struct tm tm;
            localtime_r(&when, &tm);
            sum = sum * 31 + tm.tm_hour + tm.tm_min * 3 + tm.tm_isdst * 5 + tm.tm_yday * 7 + tm.tm_gmtoff;
            if (show && i < 4) printf(" %lld %02d:%02d:%02d/%d/%s", (long long)when, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_isdst, tm.tm_zone);
            time_t back = mktime(&tm);
            sum = sum * 31 + (back - when);
        }
        if (show) printf(" %08x\n", sum);
    }
    /* Damaged: a string that is none counts as some zone, always the same one, and nothing breaks. */
    for (int round = 0; round < 3000; round++) {
        char zone[100] = "EST5EDT,M3.2.0/2:30,M11.1.0";
        for (int hits = 1 + below(4); hits > 0; hits--) zone[below(strlen(zone))] = " <>,:+-/0123456789AMJz"[below(22)];
        if (!below(5)) zone[below(strlen(zone))] = 0;
        setenv("TZ", zone, 1);
        tzset();
        time_t when = below(2000000000);
        struct tm tm, *result = localtime_r(&when, &tm);
        if (!result || tm.tm_mon < 0 || tm.tm_mon > 11) printf("%s: %d\n", zone, tm.tm_mon);
        mktime(&tm);
    }
    printf("%08x\n", sum);
}
