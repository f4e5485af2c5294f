// timeout: 120
// env: TZ=UTC
// Random formats over random dates, to text and back: results as natively.
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
        struct tm tm = {.tm_sec = below(61), .tm_min = below(60), .tm_hour = below(24), .tm_mday = 1 + below(31), .tm_mon = below(12),
                        .tm_year = below(4) ? (int)below(300) : (int)below(20000) - 5000, .tm_wday = below(7), .tm_yday = below(366), .tm_isdst = 0};
        if (below(2)) timegm(&tm);
        char format[100] = "", text[1000];
        for (int count = 1 + below(4); count > 0; count--) {
            char piece[16];
            snprintf(piece, sizeof piece, "%%%s%s%c%s", below(6) ? "" : (const char *[]){"0", "_", "-"}[below(3)], below(8) ? "" : (const char *[]){"E", "O"}[below(2)],
                     "aAbBcCdDeFgGhHIjmMnprRStTuUVwWxXyYz%"[below(36)], (const char *[]){"", " ", "-", ":", "x"}[below(5)]);
            strcat(format, piece);
        }
        size_t length = strftime(text, below(5) ? sizeof text : below(30), format, &tm);
        if (!length) text[0] = 0;
        sum = sum * 31 + length;
        note(text);
        /* And a text that may fit or not. */
        struct tm back = {.tm_mday = 1};
        char *end = strptime(text, format, &back);
        if (end) {
            char out[200];
            snprintf(out, sizeof out, "%d %d %d %d %d %d", (int)(end - text), back.tm_sec, back.tm_min, back.tm_hour, back.tm_mon, back.tm_year);
            note(out);
        } else sum = sum * 31 + 7;
        if (round % 300 == 0) printf("%d <%s> <%s> %zu %d %08x\n", round, format, text, length, end ? (int)(end - text) : -1, sum);
    }
}
