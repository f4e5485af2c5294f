// native: glibc
// Time zones from files in TZif form: versions 1, 2 and 3, made here; transitions, the rule behind the last one, and mktime. musl 1.2.3 knows
// version 2 only.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static unsigned char file[4000];
static size_t size;

static void put(uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) file[size++] = value >> (8 * i);
}

struct type { int32_t offset; unsigned char summer, name; };

/* A header and a data block, with times of four or eight bytes. */
static void block(char version, int bytes, const int64_t *times, const unsigned char *indices, int count, const struct type *types, int kinds, const char *names, int letters) {
    memcpy(file + size, "TZif", 4), size += 4;
    put(version, 1);
    for (int i = 0; i < 15; i++) put(0, 1);
    put(0, 4), put(0, 4), put(0, 4), put(count, 4), put(kinds, 4), put(letters, 4);
    for (int i = 0; i < count; i++) put(times[i], bytes);
    for (int i = 0; i < count; i++) put(indices[i], 1);
    for (int i = 0; i < kinds; i++) put(types[i].offset, 4), put(types[i].summer, 1), put(types[i].name, 1);
    memcpy(file + size, names, letters), size += letters;
}

static void save(const char *path) {
    FILE *f = fopen(path, "w");
    fwrite(file, 1, size, f);
    fclose(f);
    setenv("TZ", path, 1);
    tzset();
}

static void show(const char *title) {
    static const time_t times[] = {-4000000000, -2000000000, -1, 0, 99999999, 100000000, 100000001, 115999999, 116000000, 131999999, 132000000, 200000000, 1000000000, 1700000000, 2000000000, 4000000000, 5000000000};
    printf("%s\n", title);
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        struct tm tm;
        localtime_r(&times[i], &tm);
        printf(" %lld: %d-%02d-%02d %02d:%02d:%02d %d %ld %s", (long long)times[i], tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_isdst, tm.tm_gmtoff, tm.tm_zone);
        time_t back = mktime(&tm);
        printf(" %lld\n", (long long)(back - times[i]));
    }
}

int main(void) {
    char folder[] = "/tmp/muslin-tz-XXXXXX", path[100];
    if (!mkdtemp(folder)) return 1;
    static const int64_t times[] = {100000000, 116000000, 132000000, 148000000};
    static const int64_t early[] = {-3000000000, -1500000000, 100000000, 116000000, 132000000, 1500000000, 4200000000};
    static const unsigned char indices[] = {1, 0, 1, 0}, more[] = {2, 0, 1, 0, 1, 0, 1};
    static const struct type types[] = {{3600, 0, 0}, {7200, 1, 4}, {3208, 0, 9}};
    static const char names[] = "CET\0CEST\0LMT";

    snprintf(path, sizeof path, "%s/v1", folder);
    size = 0, block(0, 4, times, indices, 4, types, 2, names, 9);
    save(path), show("version 1");

    snprintf(path, sizeof path, "%s/v2", folder);
    size = 0, block('2', 4, times, indices, 4, types, 2, names, 9), block('2', 8, early, more, 7, types, 3, names, 13);
    strcpy((char *)file + size, "\nCET-1CEST,M3.5.0,M10.5.0/3\n"), size += 29;
    save(path), show("version 2");

    snprintf(path, sizeof path, "%s/v2none", folder);
    size = 0, block('2', 4, times, indices, 4, types, 2, names, 9), block('2', 8, early, more, 5, types, 3, names, 13);
    strcpy((char *)file + size, "\nEET-2\n"), size += 7;
    save(path), show("version 2, no summer time any more");

    snprintf(path, sizeof path, "%s/v3", folder);
    size = 0, block('3', 4, times, indices, 4, types, 2, names, 9), block('3', 8, early, more, 7, types, 3, names, 13);
    strcpy((char *)file + size, "\n<-03>3<-02>,M3.5.0/-2,M10.5.0/-1\n"), size += 35;
    save(path), show("version 3");

    snprintf(path, sizeof path, "%s/fixed", folder);
    size = 0, block('2', 4, times, indices, 0, types, 1, names, 4), block('2', 8, early, more, 0, types, 1, names, 4);
    strcpy((char *)file + size, "\nCET-1\n"), size += 7;
    save(path), show("no transitions");

    /* With a colon before it. */
    char colon[120];
    snprintf(colon, sizeof colon, ":%s/v2", folder);
    setenv("TZ", colon, 1), tzset(), show("colon");
    snprintf(colon, sizeof colon, "%s/absent", folder);
    setenv("TZ", colon, 1), tzset();
    printf("absent %ld\n", timezone);
}
