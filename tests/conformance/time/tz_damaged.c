// only: here, musl 1.2.3 crashes on some
// timeout: 120
// Damaged TZ strings: some zone, and nothing breaks.
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

int main(void) {
    /* Damaged: a string that is none counts as some zone, always the same one, and nothing breaks. */
    for (int round = 0; round < 3000; round++) {
        char zone[100] = "EST5EDT,M3.2.0/2:30,M11.1.0";
        for (int hits = 1 + below(4); hits > 0; hits--) {
            char *place = zone + below(strlen(zone));
            *place = " <>,:+-/0123456789AMJz"[below(22)];
        }
        if (!below(5)) zone[below(strlen(zone))] = 0;
        setenv("TZ", zone, 1);
        tzset();
        time_t when = below(2000000000);
        struct tm tm, *result = localtime_r(&when, &tm);
        if (!result || tm.tm_mon < 0 || tm.tm_mon > 11) printf("%s: %d\n", zone, tm.tm_mon);
        mktime(&tm);
    }
    puts("survived");
}
