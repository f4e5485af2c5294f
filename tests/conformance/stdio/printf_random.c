// timeout: 120
// env: LC_ALL=C.UTF-8
// native: glibc
// Random formats with random arguments, narrow and wide: every text has to be the native one. The generator is seeded, so that a
// difference can be found again. Not asked for: what C leaves open (flags that a conversion does not take) and what differs with the
// size of a pointer.
#define _GNU_SOURCE
#include <locale.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static uint64_t state = 88172645463325252u;

static uint32_t next(void) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return state >> 16;
}

static unsigned below(unsigned n) { return next() % n; }

static uint64_t integer(void) {
    static const uint64_t edges[] = {0, 1, 9, 10, 99, 100, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 0x7fffffff,
                                     0x80000000, 0xffffffff, 0x100000000, INT64_MAX, 1ull << 63, UINT64_MAX};
    uint64_t value = below(3) ? ((uint64_t)next() << 32 | next()) >> below(64) : edges[below(sizeof edges / sizeof *edges)];
    return below(2) ? value : -value;
}

static double real(void) {
    union { uint64_t bits; double value; } u;
    switch (below(6)) {
    case 0: return (int)next() / 100.0;
    case 1: return (double)(int64_t)integer();
    case 2: return below(20) * 0.5;
    case 3: return (int)below(2000) / 8.0 - 100;
    case 4: {
        static const double edges[] = {0.0, -0.0, 1.0, 9.5, 0.5, 1.5, 2.5, 99.99, 999999.25, 1e-5, 0.0001, 123456789, 1e15, 1e22, 5e-324,
                                       1.7976931348623157e308, 2.2250738585072014e-308, __builtin_inf(), -__builtin_inf()};
        return edges[below(sizeof edges / sizeof *edges)];
    }
    default:
        u.bits = (uint64_t)next() << 32 | next();
        return u.value == u.value ? u.value : 3.25;
    }
}

static char format[64];
static wchar_t wide_format[64];

/* Flags, width and precision; how many ints stand for stars. */
static int begin(const char *flags, int precision, int stars[2]) {
    char *at = format;
    int count = 0;
    *at++ = "<[x"[below(3)];
    *at++ = '%';
    for (const char *flag = flags; *flag; flag++)
        if (!below(3)) *at++ = *flag;
    switch (below(4)) {
    case 0: at += sprintf(at, "%d", 1 + below(30)); break;
    case 1: *at++ = '*', stars[count++] = (int)below(40) - 20; break;
    }
    switch (precision ? below(4) : 0) {
    case 1: at += sprintf(at, ".%d", below(25)); break;
    case 2: at += sprintf(at, ".*"), stars[count++] = (int)below(30) - 5; break;
    case 3: *at++ = '.'; break;
    }
    *at = 0;
    return count;
}

static void finish(const char *rest) {
    strcat(format, rest);
    static const char *const after[] = {">", "", "%%", "y"};
    strcat(format, after[below(4)]);
    for (int i = 0; (wide_format[i] = (unsigned char)format[i]); i++);
}

static unsigned long long sum;

static void note(int length, const wchar_t *text) {
    sum = sum * 31 + length;
    for (; length > 0 && *text; text++) sum = sum * 31 + *text;
}

#define PRINT(...) \
    do { \
        static char text[6000]; \
        static wchar_t wide[6000]; \
        int length = stars == 0   ? snprintf(text, 5000, format, __VA_ARGS__) \
                     : stars == 1 ? snprintf(text, 5000, format, star[0], __VA_ARGS__) \
                                  : snprintf(text, 5000, format, star[0], star[1], __VA_ARGS__); \
        int characters = stars == 0   ? swprintf(wide, 5000, wide_format, __VA_ARGS__) \
                         : stars == 1 ? swprintf(wide, 5000, wide_format, star[0], __VA_ARGS__) \
                                      : swprintf(wide, 5000, wide_format, star[0], star[1], __VA_ARGS__); \
        note(characters, wide); \
        if (round % 50 == 0) printf("%s %d %d %s|%ls\n", format, length, characters, length < 0 ? "" : text, characters < 0 ? L"" : wide); \
        for (int i = 0; i < length; i++) sum = sum * 31 + (unsigned char)text[i]; \
    } while (0)

int main(void) {
    setlocale(LC_ALL, "");
    for (int round = 1; round <= 40000; round++) {
        int star[2], stars;
        switch (below(8)) {
        case 0:
        case 1: {
            static const char *const lengths[] = {"hh", "h", "", "", "j", "w8", "w16", "w32", "w64"};
            unsigned length = below(9), letter = below(6);
            /* w8 and its kin came to glibc with 2.38. */
            static const int plain[] = {0, 1, 2, 3, 4, 0, 1, 2, 4};
            stars = begin(letter < 2 ? "-0+ " : letter == 2 ? "-0" : "-0#", 1, star);
            char rest[8];
            sprintf(rest, "%s%c", lengths[plain[length]], "diuoxX"[letter]);
            finish(rest);
            if (plain[length] == 4) PRINT(integer());
            else PRINT((int)integer());
            break;
        }
        case 2: {
            static const char *const lengths[] = {"l", "ll"};
            unsigned which = below(2), letter = below(6);
            stars = begin(letter < 2 ? "-0+ " : letter == 2 ? "-0" : "-0#", 1, star);
            char rest[8];
            sprintf(rest, "%s%c", lengths[which], "diuoxX"[letter]);
            finish(rest);
            if (which) PRINT((long long)integer());
            else PRINT((long)integer());
            break;
        }
        case 3:
        case 4: {
            /* %a of a subnormal number has a leading 0 in glibc. */
            char rest[2] = {"eEfFgG"[below(6)]};
            stars = begin("-0+ #", 1, star);
            finish(rest);
            PRINT(real());
            break;
        }
        case 5: {
            static const char *const strings[] = {"", "a", "hello, world", "\xc3\xa9t\xc3\xa9", "\xe2\x82\xac\xf0\x9f\x98\x80z", "a fairly long string, longer than thirty-two characters", NULL};
            stars = begin("-", 1, star);
            finish("s");
            PRINT(strings[below(6)]);
            break;
        }
        case 6: {
            static const wchar_t *const strings[] = {L"", L"a", L"hello, world", L"\u00e9t\u00e9", L"\u20ac\U0001f600z", L"a fairly long string, longer than thirty-two characters"};
            stars = begin("-", 1, star);
            finish(below(2) ? "ls" : "S");
            PRINT(strings[below(6)]);
            break;
        }
        case 7: {
            static const wint_t letters[] = {'a', '~', 0xe9, 0x20ac, 0x1f600};
            stars = begin("-", 0, star);
            if (below(2)) {
                finish("c");
                PRINT((int)(1 + below(127)));
            } else {
                finish(below(2) ? "lc" : "C");
                PRINT(letters[below(5)]);
            }
            break;
        }
        }
        if (round % 1000 == 0) printf("%d %llx\n", round, sum);
    }
}
