// strtoimax, strtoumax, wcstoimax, wcstoumax: bases, prefixes, white space, signs, overflow, and where reading stops.
// Where there is no number, POSIX lets errno be EINVAL or nothing.
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <wchar.h>

static const struct { const char *text; const wchar_t *wide; int base; } cases[] = {
#define CASE(text, base) {text, L##text, base}
    CASE("0", 10),
    CASE("123", 10),
    CASE("-123", 10),
    CASE("+123", 10),
    CASE("  \t\n\v\f\r 42 tail", 10),
    CASE("", 10),
    CASE("   ", 10),
    CASE("-", 10),
    CASE("+ 1", 10),
    CASE("--1", 10),
    CASE("xyz", 10),
    CASE("9223372036854775807", 10),
    CASE("9223372036854775808", 10),
    CASE("-9223372036854775808", 10),
    CASE("-9223372036854775809", 10),
    CASE("18446744073709551615", 10),
    CASE("18446744073709551616", 10),
    CASE("-18446744073709551615", 10),
    CASE("99999999999999999999999999 rest", 10),
    CASE("-99999999999999999999999999 rest", 10),
    CASE("0x1f", 0),
    CASE("0X1F", 16),
    CASE("1f", 16),
    CASE("0x", 16),
    CASE("0xg", 0),
    CASE("-0x10", 0),
    CASE("017", 0),
    CASE("018", 0),
    CASE("0", 0),
    CASE("08", 0),
    CASE("777", 8),
    CASE("789", 8),
    CASE("1012", 2),
    CASE("zz", 36),
    CASE("Zz9!", 36),
    CASE("z", 35),
    CASE("ffffffffffffffff", 16),
    CASE("-ffffffffffffffff", 16),
    CASE("7fffffffffffffff", 16),
    CASE("1777777777777777777777", 8),
    CASE("3w5e11264sgsf", 36),
    CASE("3w5e11264sgsg", 36),
    CASE("000000000000000000000000000000000000012", 10),
    CASE("0x00000000000000000000000000000000000000000000000000000000000000000000000000000012g", 0),
    CASE("0x0012", 10),
    CASE("0012x", 10),
    CASE("0x12", 8),
    CASE("0x12", 36),
    CASE("00x12", 16),
    CASE("0089", 0),
    CASE("-000000000000000000000000000000000000000000000000000000000000000000000000000000777", 0),
    CASE("0777777777777777777777777777777777777777777777777777777777777777777777777777777779", 0),
    CASE("1111111111111111111111111111111111111111111111111111111111111111", 2),
    CASE("11111111111111111111111111111111111111111111111111111111111111111", 2),
    CASE("111111111111111111111111111111111111111111111111111111111111111111111111111111111112", 2),
    CASE("00000000000000000000000000000000000000000000000000000000000000000000000000000000000", 10),
};

static int seen(int length) { return length ? errno : -1; }

int main(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *text = cases[i].text;
        const wchar_t *wide = cases[i].wide;
        int base = cases[i].base;
        char *end;
        wchar_t *wide_end;
        errno = 0;
        intmax_t s = strtoimax(text, &end, base);
        printf("%2zu: %" PRIdMAX " %d %d", i, s, (int)(end - text), seen(end - text));
        errno = 0;
        uintmax_t u = strtoumax(text, &end, base);
        printf(" | %" PRIuMAX " %d %d", u, (int)(end - text), seen(end - text));
        errno = 0;
        s = wcstoimax(wide, &wide_end, base);
        printf(" | %" PRIdMAX " %d %d", s, (int)(wide_end - wide), seen(wide_end - wide));
        errno = 0;
        u = wcstoumax(wide, &wide_end, base);
        printf(" | %" PRIuMAX " %d %d\n", u, (int)(wide_end - wide), seen(wide_end - wide));
    }
    // An end that nobody wants, an errno that is left alone, and a base that does not exist.
    errno = 7;
    printf("%" PRIdMAX " %" PRIuMAX " %" PRIdMAX " %" PRIuMAX " %d\n", strtoimax("5", NULL, 10),
           strtoumax("6", NULL, 10), wcstoimax(L"7", NULL, 10), wcstoumax(L"8", NULL, 10), errno);
    const char *text = "1";
    char *end = NULL;
    errno = 0;
    intmax_t none = strtoimax(text, &end, 37);
    printf("%" PRIdMAX " %d\n", none, errno);
    errno = 0;
    none = strtoimax(text, &end, 1);
    printf("%" PRIdMAX " %d\n", none, errno);
}
