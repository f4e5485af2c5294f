// timeout: 120
// env: TZ=UTC
// native: glibc
// Random dates to text and back by random formats. musl 1.2.3 takes no spaces before numbers.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static uint64_t state = 88172645463325252u;

static unsigned below(unsigned n) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 16) % n;
}

static unsigned sum;

static void note(const char *text) {
    for (; *text; text++) sum = sum * 31 + (unsigned char)*text;
}

int main(void) {
    for (int round = 1; round <= 30000; round++) {
        struct tm tm = {0};
        tm.tm_sec = below(60);
        tm.tm_min = below(60);
        tm.tm_hour = below(24);
        tm.tm_mday = 1 + below(31);
        tm.tm_mon = below(12);
        /* From 1900 to 9999: of other years musl shows other digits. */
        tm.tm_year = below(4) ? (int)below(300) : (int)below(8000);
        tm.tm_wday = below(7);
        tm.tm_yday = below(366);
        /* In range, so that no year is before 1900. */
        if (tm.tm_mon > 0 && below(2)) timegm(&tm);
        char format[100] = "", text[1000];
        for (int count = 1 + below(4); count > 0; count--) {
            char piece[16];
            int letter = "aAbBcdDeFhHmMnrRStTxXY%"[below(23)];
            const char *after = (const char *[]){" ", "-", ":", "/"}[below(4)];
            snprintf(piece, sizeof piece, "%%%c%s", letter, after);
            strcat(format, piece);
        }
        size_t size = below(5) ? sizeof text : below(30);
        size_t length = strftime(text, size, format, &tm);
        if (!length) text[0] = 0;
        sum = sum * 31 + length;
        note(text);
        struct tm back = {.tm_mday = 1};
        char *end = strptime(text, format, &back), out[200] = "none";
        if (end)
            snprintf(out, sizeof out, "%d %d %d %d %d %d %d", (int)(end - text), back.tm_sec, back.tm_min, back.tm_hour, back.tm_mday, back.tm_mon, back.tm_year);
        note(out);
        if (round % 300 < 3) printf("%d <%s> <%s> %s %08x\n", round, format, text, out, sum);
    }
}
