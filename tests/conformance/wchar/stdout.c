// env: LC_ALL=C.UTF-8
// stdin: \xc3\xa9t\xc3\xa9 42 x\xe2\x82\xac 3.5 line\n\xf0\x9f\x98\x80!
// A program whose standard streams are wide.
#define _GNU_SOURCE
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

static int print(const wchar_t *format, ...) {
    va_list list;
    va_start(list, format);
    int result = vwprintf(format, list);
    va_end(list);
    return result;
}

static int to_stream(FILE *f, const wchar_t *format, ...) {
    va_list list;
    va_start(list, format);
    int result = vfwprintf(f, format, list);
    va_end(list);
    return result;
}

static int scan(const wchar_t *format, ...) {
    va_list list;
    va_start(list, format);
    int result = vwscanf(format, list);
    va_end(list);
    return result;
}

int main(void) {
    setlocale(LC_ALL, "");
    wchar_t word[20];
    char bytes[20];
    int number, result;
    double real;
    wprintf(L"%ls %d\n", L"\u20ac", 5);
    result = wscanf(L"%ls %d", word, &number);
    wprintf(L"%d %ls %d\n", result, word, number);
    result = scan(L"%s%lf", bytes, &real);
    print(L"%d %s %.1f\n", result, bytes, real);
    wint_t c = getwchar();
    wprintf(L"%x", c);
    c = getwchar_unlocked();
    wprintf(L" %x\n", c);
    result = vfwscanf != 0 && fwscanf(stdin, L"%l[^\n]", word);
    to_stream(stdout, L"%d %ls\n", result, word);
    getwchar();
    putwchar(getwchar());
    putwchar_unlocked(getwchar());
    putwchar(L'\n');
    wprintf(L"%d", getwchar() == WEOF);
    wprintf(L" %d\n", feof(stdin) != 0);
    wprintf(L"%d\n", wscanf(L"%d", &number));
    /* Bytes on a stream of wide characters are bytes. */
    fputs("bytes\n", stdout);
    printf("%d\n", fwide(stdout, -1) > 0);
}
