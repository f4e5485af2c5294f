// only: here, musl trusts a file that begins like one
// timeout: 120
// Damaged TZif files: some zone, and nothing breaks.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static uint64_t state = 88172645463325252u;

static unsigned below(unsigned n) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 16) % n;
}

static unsigned char good[600], bad[600];
static size_t size;

static void put(uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) good[size++] = value >> (8 * i);
}

static void block(int bytes) {
    memcpy(good + size, "TZif2", 5), size += 5;
    for (int i = 0; i < 15; i++) put(0, 1);
    put(0, 4), put(0, 4), put(0, 4), put(4, 4), put(2, 4), put(9, 4);
    for (int i = 0; i < 4; i++) put(100000000 + 16000000 * i, bytes);
    for (int i = 0; i < 4; i++) put(i & 1, 1);
    put(3600, 4), put(0, 1), put(0, 1), put(7200, 4), put(1, 1), put(4, 1);
    memcpy(good + size, "CET\0CEST", 9), size += 9;
}

int main(void) {
    char folder[] = "/tmp/muslin-tz-XXXXXX", path[100];
    if (!mkdtemp(folder)) return 1;
    block(4), block(8);
    strcpy((char *)good + size, "\nCET-1CEST,M3.5.0,M10.5.0/3\n"), size += 29;
    for (int round = 0; round < 3000; round++) {
        memcpy(bad, good, sizeof good);
        size_t length = size;
        for (int hits = 1 + below(5); hits > 0; hits--) {
            /* Counts first. */
            size_t header = below(2) ? 0 : 44 + 16 + 4 + 12 + 9;
            if (below(2)) {
                unsigned value = (const unsigned[]){0, 1, 2, 5, 9, 255, 0x7fffffff, 0x80000000, 0xffffffff, 0x20000000}[below(10)];
                unsigned char *to = bad + header + 20 + 4 * below(6);
                for (int i = 0; i < 4; i++) to[i] = value >> (24 - 8 * i);
            } else bad[below(size)] = below(256);
        }
        if (!below(4)) length = below(size);
        snprintf(path, sizeof path, "%s/z%d", folder, round % 7);
        FILE *f = fopen(path, "w");
        fwrite(bad, 1, length, f);
        fclose(f);
        setenv("TZ", "UTC", 1), tzset();
        setenv("TZ", path, 1), tzset();
        for (int i = 0; i < 8; i++) {
            time_t when = (time_t)below(4000000000u) * (below(9) ? 1 : 1000) - below(2000000000);
            struct tm tm;
            if (!localtime_r(&when, &tm) || !tm.tm_zone || strlen(tm.tm_zone) > 600) printf("%d: no time\n", round);
            mktime(&tm);
        }
        if (!tzname[0] || !tzname[1]) printf("%d: no name\n", round);
    }
    for (int i = 0; i < 7; i++) snprintf(path, sizeof path, "%s/z%d", folder, i), unlink(path);
    rmdir(folder);
    puts("survived");
}
