// cflags: -std=c23
// only: here, the native compiler and libraries are older than C23
// What C23 added to <stdlib.h>, <time.h>, <wchar.h>, <stdbit.h> and <stdckdint.h>: the values are the standard's.
#define _GNU_SOURCE
#include <errno.h>
#include <stdbit.h>
#include <stdckdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

static void number(const char *text, int base) {
    char *end;
    errno = 0;
    long value = strtol(text, &end, base);
    printf("%s %d: %ld rest <%s> %d", text, base, value, end, errno);
    unsigned long long large = strtoull(text, &end, base);
    printf(" %llu", large);
    wchar_t wide[80], *stop;
    for (size_t i = 0; i <= strlen(text); i++) wide[i] = text[i];
    value = wcstol(wide, &stop, base);
    printf(" wide %ld at %d\n", value, (int)(stop - wide));
}

static void text(const char *format, double value) {
    char to[100];
    int length = strfromd(to, sizeof to, format, value);
    printf("%s %d <%s>", format, length, length < 0 ? "" : to);
    length = strfromf(to, sizeof to, format, (float)value);
    printf(" %d <%s>", length, length < 0 ? "" : to);
    length = strfroml(to, sizeof to, format, (long double)value);
    printf(" %d <%s>\n", length, length < 0 ? "" : to);
}

#define BITS(value) \
    printf(#value ": %u %u %u %u %u %u %u %u %u %u %d %u %llu %llu\n", stdc_leading_zeros(value), stdc_leading_ones(value), \
           stdc_trailing_zeros(value), stdc_trailing_ones(value), stdc_first_leading_zero(value), stdc_first_leading_one(value), \
           stdc_first_trailing_zero(value), stdc_first_trailing_one(value), stdc_count_zeros(value), stdc_count_ones(value), \
           stdc_has_single_bit(value), stdc_bit_width(value), (unsigned long long)stdc_bit_floor(value), (unsigned long long)stdc_bit_ceil(value))

int main(void) {
    number("0b101", 0), number("0B11x", 2), number("-0b10", 0), number("0b2", 0), number("0b", 2), number("0b101", 16), number("0b101", 10);
    number("0x1f", 0), number("017", 0), number("101", 2);
    number("0b1111111111111111111111111111111111111111111111111111111111111111", 0);
    text("%g", 1.5), text("%.3f", -2.0 / 3), text("%a", 1.0), text("%E", 12345.678), text("%.0g", 0.25), text("%d", 1), text("%5g", 1), text("g", 1), text("%gx", 1);
    char small[4];
    printf("%d %s\n", strfromd(small, sizeof small, "%f", 3.25), small);
    printf("%d\n", strfromd(NULL, 0, "%f", 3.25));
    printf("%zu %d\n", memalignment(NULL), memalignment((void *)0x1230) == 16);
    struct timespec resolution = {-1, -1};
    printf("%d %d %d\n", timespec_getres(&resolution, TIME_UTC) == TIME_UTC, resolution.tv_sec == 0 && resolution.tv_nsec > 0, timespec_getres(&resolution, 99));
    wchar_t area[5] = L"ab";
    printf("%zu", wcslcpy(area, L"abcdefg", 5));
    printf(" %ls", area);
    printf(" %zu", wcslcpy(area, L"x", 5));
    printf(" %zu %ls", wcslcat(area, L"yzw", 5), area);
    printf(" %zu %ls", wcslcat(area, L"123", 5), area);
    printf(" %zu %zu\n", wcslcat(area, L"123", 2), wcslcpy(area, L"123", 0));
    BITS((unsigned char)0), BITS((unsigned char)1), BITS((unsigned char)0x90), BITS((unsigned char)255);
    BITS((unsigned short)0x0ff0), BITS((unsigned short)0xffff), BITS(0u), BITS(0x80000000u), BITS(0x80000001u), BITS(0xfffffffeu);
    BITS(0ul), BITS(12ul), BITS(~0ul), BITS(1ull << 63), BITS(~0ull - 1), BITS(true);
    int sum;
    unsigned char byte;
    long long wide;
    printf("%d", ckd_add(&sum, 2147483647, 1));
    printf(" %d", sum);
    printf(" %d", ckd_mul(&byte, 16, 16));
    printf(" %d", byte);
    printf(" %d", ckd_sub(&wide, 1u, 2u));
    printf(" %lld\n", wide);
    printf("%d\n", __STDC_ENDIAN_NATIVE__ == __STDC_ENDIAN_LITTLE__);
}
