// env: TZ=CET-1CEST,M3.5.0,M10.5.0/3
// Dates as wide text: every conversion, text beyond ASCII, widths, sizes that do not do.
#define _GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <time.h>
#include <wchar.h>

int main(void) {
    setlocale(LC_ALL, "C.UTF-8");
    time_t when[] = {0, 951827696, 1700000000, 4102444799, -86400};
    static const char letters[] = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%";
    wchar_t text[1200];
    for (size_t i = 0; i < sizeof when / sizeof *when; i++) {
        struct tm tm = *localtime(&when[i]);
        for (const char *letter = letters; *letter; letter++) {
            wchar_t format[] = {L'%', *letter, L'|', 0};
            if (*letter == 'k' || *letter == 'l' || *letter == 'P') continue;
            printf("%c %zu", *letter, wcsftime(text, 1200, format, &tm));
            printf(" %ls\n", text);
        }
        printf("%zu", wcsftime(text, 1200, L"\u20ac %Y \U0001f600 %Ex %Od", &tm));
        printf(" %ls\n", text);
        printf("%zu", wcsftime(text, 1200, L"%10Y %012F %3C %_d %-d %-m", &tm));
        printf(" %ls\n", text);
    }
    struct tm tm = *localtime(&when[2]);
    printf("%zu\n", wcsftime(text, 1200, L"%900Y", &tm));
    printf("%zu\n", wcsftime(text, 100, L"%900Y", &tm));
    for (size_t size = 0; size < 14; size++) printf("%zu ", wcsftime(text, size, L"%Y-%m-%d", &tm));
    printf("%zu\n", wcsftime(text, 10, L"", &tm));
    locale_t c = newlocale(LC_ALL_MASK, "C", NULL);
    printf("%zu", wcsftime_l(text, 100, L"%A", &tm, c));
    printf(" %ls\n", text);
}
