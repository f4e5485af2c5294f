// env: LC_ALL=C.UTF-8
// The wscanf family: sets and strings of wide characters, multibyte results, allocated ones, positions, widths, counts, white space
// beyond ASCII, failures.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static wchar_t a[100], b[100];
static char n[100];
static int i, j;
static long l;
static double d;

static void clear(void) {
    wmemset(a, 0xee, 100), wmemset(b, 0xee, 100), memset(n, 0x77, 100);
    i = j = -1, l = -1, d = -1;
    errno = 0;
}

static void show(const char *name, int result) {
    printf("%s %d", name, result);
    for (int k = 0; a[k] != 0xee && k < 20; k++) printf(" %x", (unsigned)a[k]);
    printf(" |");
    for (int k = 0; b[k] != 0xee && k < 20; k++) printf(" %x", (unsigned)b[k]);
    printf(" |");
    for (int k = 0; n[k] != 0x77 && k < 20; k++) printf(" %x", (unsigned char)n[k]);
    printf(" | %d %d %ld %g\n", i, j, l, d);
    clear();
}

static int v(const wchar_t *text, const wchar_t *format, ...) {
    va_list list;
    va_start(list, format);
    int result = vswscanf(text, format, list);
    va_end(list);
    return result;
}

int main(void) {
    setlocale(LC_ALL, "");
    clear();
    show("strings", swscanf(L"h\u00e9 \u20ac\U0001f600", L"%ls%ls", a, b));
    show("bytes", swscanf(L"h\u00e9\U0001f600 x", L"%s", n));
    show("chars", swscanf(L"\u00e9\u20ac\U0001f600", L"%lc%c", a, n));
    show("chars of a width", swscanf(L"\u00e9\u20ac\U0001f600z", L"%3lc%1c", a, n));
    show("too few", swscanf(L"\u00e9\u20ac", L"%3lc", a));
    show("S C", swscanf(L"\u00e9 x\u20ac", L"%S x%C", a, b));
    show("set", swscanf(L"\u00e9\u00e8\u20acz", L"%l[\u00e0-\u00ef]%l[^z]", a, b));
    show("set of bytes", swscanf(L"\u03b1\u03b2\u03b3z", L"%[\u03b1-\u03c9]", n));
    show("inverted set", swscanf(L"abc\u20acdef", L"%l[^\u20ac]\u20ac%ls", a, b));
    show("brackets", swscanf(L"]]-^x", L"%l[]^-]%ls", a, b));
    show("dash first", swscanf(L"-a-b-", L"%l[-ab]", a));
    show("inverted with bracket", swscanf(L"ab]c", L"%l[^]]%ls", a, b));
    show("no match", swscanf(L"abc", L"%l[\u20ac]", a));
    show("literal", swscanf(L"x\u20ac 5", L"x\u20ac%d", &i));
    show("literal fails", swscanf(L"x\u20acy5", L"x\u20acz%d", &i));
    show("width", swscanf(L"\u20ac\u20ac\u20ac\u20ac", L"%2ls%1ls", a, b));
    show("count", swscanf(L"\u20ac\u20ac 42", L"%ls %d%n", a, &i, &j));
    show("spaces", swscanf(L"\u2003\u3000 42\u2028x", L"%d%ls", &i, a));
    show("no-break space", swscanf(L"a\u00a0b", L"%ls", a));
    show("space in format", swscanf(L"1 \u2003 2", L"%d\u2003%d", &i, &j));
    show("suppressed", swscanf(L"\u20ac 5 x", L"%*ls %*d %ls", a));
    show("numbers", swscanf(L"12 -0x1f 3.5 077", L"%d %li %lf %o", &i, &l, &d, &j));
    show("number cut", swscanf(L"12\u20ac", L"%d%ls", &i, a));
    show("fullwidth digits", swscanf(L"\uff11", L"%d", &i));
    show("percent", swscanf(L"  %5", L"%%%d", &i));
    show("end", swscanf(L"", L"%d", &i));
    show("end after space", swscanf(L"  ", L"%ls", a));
    show("end after one", swscanf(L"5", L"%d%d", &i, &j));
    show("positions", swscanf(L"1 2", L"%2$d %1$d", &i, &j));
    show("v", v(L"7 \u20ac", L"%d %ls", &i, a));
    wchar_t *w = NULL, *x = NULL;
    char *s = NULL;
    printf("m %d", swscanf(L"\u20acx yz q\u00e9", L"%mls%m[ yz]%ml[q\u00e9]", &w, &s, &x));
    printf(" %ls <%s> %ls\n", w, s, x);
    free(w), free(s), free(x);
    w = NULL;
    printf("mc %d", swscanf(L"\u20acab", L"%3mlc", &w));
    printf(" %x %x %x\n", (unsigned)w[0], (unsigned)w[1], (unsigned)w[2]);
    free(w);
    wchar_t text[400];
    for (int k = 0; k < 390; k++) text[k] = 0x20ac + k % 5;
    text[390] = 0;
    printf("long %d", swscanf(text, L"%ms", &s));
    printf(" %zu\n", strlen(s));
    free(s);

    /* A stream stops behind what was used. */
    FILE *f = tmpfile();
    fputws(L"12\u20ac\u20ac 3.5x\u00e9y\U0001f600z\n", f);
    rewind(f);
    show("stream", fwscanf(f, L"%d%1ls", &i, a));
    printf("%ld", ftell(f));
    printf(" %x\n", fgetwc(f));
    show("stream", fwscanf(f, L"%lf", &d));
    printf("%x", fgetwc(f));
    printf(" %ld\n", ftell(f));
    show("stream", fwscanf(f, L"%l[^z]", a));
    printf("%x", fgetwc(f));
    printf(" %ld\n", ftell(f));
    show("stream", fwscanf(f, L"%ls", a));
    printf("%d\n", feof(f) != 0);
    fclose(f);
    f = tmpfile();
    fwrite("a\xc3\xff", 1, 3, f);
    rewind(f);
    show("bad bytes", fwscanf(f, L"%ls", a));
    fclose(f);
    /* A number that fails behind its first characters puts back one. */
    f = tmpfile();
    fputws(L"1.5e\u20ac", f);
    rewind(f);
    show("matching failure", fwscanf(f, L"%lf", &d));
    printf("%x\n", fgetwc(f));
    fclose(f);
}
