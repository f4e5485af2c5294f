// env: LC_ALL=C.UTF-8
// native: glibc
// The wprintf family: what differs from printf, and what has to be the same.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

static wchar_t to[200];

static void show(int result) {
    printf("%d %d:", result, result < 0 ? errno : 0);
    if (result >= 0)
        for (int i = 0; i <= result && i < 199; i++) printf(to[i] < 127 && to[i] > 31 ? "%lc" : "<%x>", to[i]);
    printf("\n");
    errno = 0;
}

static int v(wchar_t *where, size_t size, const wchar_t *format, ...) {
    va_list list;
    va_start(list, format);
    int result = vswprintf(where, size, format, list);
    va_end(list);
    return result;
}

#define S(...) show(swprintf(to, 200, __VA_ARGS__))

int main(void) {
    setlocale(LC_ALL, "");
    S(L"plain");
    S(L"");
    S(L"%%");
    S(L"\u20ac%d\U0001f600", 5);
    S(L"%s|%ls|%S", "narrow \xc3\xa9", L"wide \u20ac", L"S");
    S(L"%.3s|%.2ls|%.0s|%.0ls", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z", L"\u20ac\U0001f600x", "abc", L"abc");
    S(L"%5s|%-5s|%5ls|%-5ls", "\xc3\xa9", "\xc3\xa9", L"\u20ac", L"\u20ac");
    S(L"%c|%lc|%C|%3c|%-3lc|", 'x', (wint_t)0x20ac, (wint_t)0x1f600, 'y', (wint_t)0xe9);
    S(L"%c%lc.", 0, (wint_t)0);
    S(L"%s|%ls", (char *)NULL, (wchar_t *)NULL);
    S(L"%2$ls %1$d %3$*4$d|", 7, L"seven", 42, 6);
    S(L"%1$s%1$s %2$.*3$f", "ab", 3.14159, 2);
    S(L"%*d|%-*d|%.*f", 6, 42, 6, 42, 1, 2.25);
    S(L"%x %X %#o %+d % d %05d %.3d", 255, 255, 8, 1, 2, -3, 4);
    S(L"%hhd %hd %ld %lld %jd", 300, 70000, -5L, 6LL, 7L);
    S(L"%e %g %f %a %Lf", 1.5, 0.0001, 2.5, 1.0, 3.25L);
    int n = -1;
    long ln = -1;
    S(L"ab\u20ac%ncd%ln", &n, &ln);
    printf("n %d %ld\n", n, ln);
    errno = ENOENT;
    S(L"%m|%10.4m|");
    /* Bytes that are no characters; a precision may stop before them. */
    S(L"%s", "ab\xff");
    S(L"%.2s", "ab\xff");
    S(L"%s", "ab\xe2\x82");
    printf("%d\n", swprintf(to, 200, L"%c", 0xe9));
    /* Characters that no encoding has are nothing to swprintf, which encodes nothing. */
    S(L"%ls|%lc", L"\xdfff", (wint_t)0x110000);
    /* Sizes. */
    to[5] = L'!';
    errno = 0;
    int result = swprintf(to, 5, L"abcde");
    printf("too small %d %d\n", result < 0, to[5] == L'!');
    show(swprintf(to, 6, L"abcde"));
    printf("%d\n", swprintf(to, 0, L"abc") < 0);
    show(v(to, 20, L"%d %ls", 1, L"x"));
    /* A long format. */
    wchar_t format[600];
    for (int i = 0; i < 590; i++) format[i] = L'a' + i % 26;
    wcscpy(format + 590, L"%d");
    wchar_t large[700];
    result = swprintf(large, 700, format, 12345);
    printf("%d %ls\n", result, large + 580);
    /* Streams. */
    FILE *f = tmpfile();
    printf("%d", fwprintf(f, L"%ls %s %d \u20ac\n", L"\u00e9", "\xc3\xa9", 5));
    printf(" %d", fwprintf(f, L"%10.3f|%-10ls|", 2.5, L"\U0001f600"));
    printf(" %ld\n", ftell(f));
    fclose(f);
    char name[] = "/tmp/muslin-wprintf-XXXXXX";
    f = fdopen(mkstemp(name), "r");
    remove(name);
    errno = 0;
    result = fwprintf(f, L"x");
    printf("%d %d\n", result < 0, errno == EBADF);
    fclose(f);
}
