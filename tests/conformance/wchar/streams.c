// env: LC_ALL=C.UTF-8
// Wide streams: characters, lines, orientation, pushing back, positions, bytes that are no characters.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static FILE *with(const char *bytes, size_t length) {
    FILE *f = tmpfile();
    fwrite(bytes, 1, length, f);
    rewind(f);
    return f;
}

/* A file that is still undecided: tmpfile's was written to. */
static FILE *fresh(const char *bytes, size_t length) {
    FILE *f = fopen("wide.txt", "w");
    fwrite(bytes, 1, length, f);
    fclose(f);
    return fopen("wide.txt", "r+");
}

/* One value a call: arguments have no order. */
#define X(value) printf(" %x", (unsigned)(value))
#define D(value) printf(" %d", (int)(value))

static void show(const wchar_t *s) {
    for (; *s; s++) printf(" %x", (unsigned)*s);
    putchar('\n');
}

static void invalid(const char *name, const char *bytes, size_t length) {
    FILE *f = fresh(bytes, length);
    printf("%s:", name);
    for (int i = 0; i < 12; i++) {
        errno = 0;
        clearerr(f);
        wint_t c = fgetwc(f);
        if (c == WEOF && errno == 0) {
            printf(" end%d", ferror(f) != 0);
            break;
        }
        if (c == WEOF)
            printf(" errno%d", errno);
        else
            printf(" %x", c);
    }
    printf("\n");
    fclose(f);
}

static void lines(void) {
    FILE *f = fresh("ab\nc\xe2\x82\xac" "d\n\nlast", 14);
    wchar_t line[20];
    while (fgetws(line, 4, f)) show(line);
    printf("eof %d\n", feof(f) != 0);
    rewind(f);
    printf("%d", fgetws(line, 2, f) == line);
    show(line);
    fclose(f);
}

static void push(void) {
    FILE *f = fresh("x", 1);
    printf("push %x", ungetwc(0x1f600, f));
    printf(" %x", fgetwc(f));
    printf(" %x", fgetwc(f));
    printf(" %d", fgetwc(f) == WEOF);
    printf(" %d", feof(f) != 0);
    printf(" %x", ungetwc(0x20ac, f));
    printf(" %d", feof(f) != 0);
    printf(" %x", fgetwc(f));
    printf(" %d", ungetwc(WEOF, f) == WEOF);
    errno = 0;
    printf(" %d", ungetwc(0xd800, f) == WEOF);
    printf(" %d", errno == EILSEQ);
    printf(" %d\n", ungetwc(0x110000, f) == WEOF);
    fclose(f);
}

static void positions(void) {
    FILE *f = fresh("\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z", 10);
    fpos_t at;
    printf("positions");
    for (int i = 0; i < 5; i++) {
        printf(" %ld", ftell(f));
        if (i == 2) fgetpos(f, &at);
        fgetwc(f);
    }
    printf("\n");
    fsetpos(f, &at);
    printf("%x", fgetwc(f));
    fseek(f, 2, SEEK_SET);
    printf(" %x", fgetwc(f));
    fseek(f, -1, SEEK_END);
    printf(" %x", fgetwc(f));
    ungetwc(0xe9, f);
    printf(" %ld", ftell(f));
    fseek(f, 0, SEEK_CUR);
    printf(" %x", fgetwc(f));
    fseek(f, 0, SEEK_END);
    fputwc(0x3a9, f);
    printf(" %ld", ftell(f));
    fflush(f);
    fseek(f, -2, SEEK_CUR);
    printf(" %x\n", fgetwc(f));
    fclose(f);
}

/* Characters that lie across the ends of buffers. */
static void long_text(void) {
    FILE *f = fopen("wide.txt", "w+");
    fputwc(L'a', f);
    for (int i = 0; i < 9000; i++) fputwc(i % 3 ? 0x20ac : 0x1f600 + i % 50, f);
    rewind(f);
    unsigned long sum = 0, count = 0;
    for (wint_t c; (c = getwc(f)) != WEOF; count++) sum = sum * 31 + c;
    printf("long %lu %lu %ld\n", count, sum, ftell(f));
    setvbuf(f, NULL, _IONBF, 0);
    rewind(f);
    sum = count = 0;
    for (wint_t c; count < 3000 && (c = getwc(f)) != WEOF; count++) sum = sum * 31 + c;
    printf("unbuffered %lu %lu %ld\n", count, sum, ftell(f));
    fclose(f);
}

static void output(void) {
    FILE *f = fopen("wide.txt", "w+");
    printf("put %x", fputwc(0xe9, f));
    printf(" %x", putwc(0x10ffff, f));
    printf(" %x", fputwc(0, f));
    errno = 0;
    D(fputwc(0xd800, f) == WEOF), D(errno == EILSEQ), D(ferror(f) != 0);
    clearerr(f);
    errno = 0;
    D(fputwc(0x110000, f) == WEOF), D(errno == EILSEQ), D(ferror(f) != 0);
    clearerr(f);
    printf(" %d", fputws(L"str\u20acing", f) >= 0);
    errno = 0;
    D(fputws(L"\xdfff", f) < 0), D(errno == EILSEQ);
    printf(" %d\n", fputws_unlocked(L"u", f) >= 0);
    fputwc_unlocked(L'1', f);
    putwc_unlocked(L'2', f);
    rewind(f);
    for (int c; (c = getc(f)) != EOF;) printf("%02x", c);
    printf("\n");
    rewind(f);
    X(fgetwc_unlocked(f)), X(getwc_unlocked(f));
    wchar_t line[9];
    fgetwc(f);
    show(fgetws_unlocked(line, 5, f));
    fclose(f);
    f = fopen("wide.txt", "r");
    errno = 0;
    f = fopen("wide.txt", "w");
    errno = 0;
    D(fwprintf(f, L"abc%lcdef", (wint_t)0xd800) < 0), D(errno == EILSEQ), D(ferror(f) != 0);
    fclose(f);
    f = fopen("wide.txt", "r");
    printf("read-only"), D(fputwc(L'x', f) == WEOF);
    printf(" %d\n", ferror(f) != 0);
    fclose(f);
    f = fopen("wide.txt", "w");
    errno = 0;
    printf("write-only"), D(fgetwc(f) == WEOF);
    printf(" %d\n", ferror(f) != 0);
    fclose(f);
}

static void memory(void) {
    wchar_t *block = NULL;
    size_t length = 77;
    FILE *f = open_wmemstream(&block, &length);
    fflush(f);
    printf("memory %d %zu %x", fwide(f, 0) > 0, length, (unsigned)block[0]);
    fputws(L"h\u00e9llo \U0001f600", f);
    fflush(f);
    printf(" %zu", length);
    show(block);
    fwprintf(f, L"%lc %ls", L'4', L"\u20ac");
    fflush(f);
    printf("%zu %ld", length, ftell(f));
    show(block);
    fseek(f, 2, SEEK_SET);
    fputwc(L'X', f);
    fflush(f);
    printf("%zu", length);
    show(block);
    fseek(f, 0, SEEK_END);
    fputwc(L'Y', f);
    fflush(f);
    printf("%zu\n", length);
    errno = 0;
    D(fseek(f, -1, SEEK_SET)), D(errno);
    fseek(f, 20, SEEK_SET);
    fputwc(L'Z', f);
    fclose(f);
    printf("%zu:", length);
    for (size_t i = 0; i <= length; i++) printf(" %x", (unsigned)block[i]);
    printf("\n");
    free(block);
    f = open_wmemstream(&block, &length);
    for (int i = 0; i < 5000; i++) fputwc(0x20ac + i % 7, f);
    fclose(f);
    unsigned sum = 0;
    for (size_t i = 0; i < length; i++) sum = sum * 31 + block[i];
    printf("%zu %u\n", length, sum);
    free(block);
}

int main(void) {
    printf("%d\n", setlocale(LC_ALL, "") != NULL);
    char folder[] = "/tmp/muslin-wide-XXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    invalid("continuation", "\x80z", 2);
    invalid("overlong", "\xc0\xafz", 3);
    invalid("overlong3", "\xe0\x80\xafz", 4);
    invalid("surrogate", "\xed\xa0\x80z", 4);
    invalid("beyond", "\xf4\x90\x80\x80z", 5);
    invalid("cut by a letter", "\xe2\x82z", 3);
    invalid("cut by a lead byte", "\xe2\x82\xc3\xa9z", 5);
    invalid("cut by the end", "a\xe2\x82", 3);
    invalid("all kinds", "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf", 17);
    invalid("nul", "a\0b", 3);
    lines();
    push();
    positions();
    long_text();
    output();
    memory();
    FILE *f = with("\xc3\xa9!", 3);
    printf("after bytes %x\n", fgetwc(f));
    fclose(f);
    /* In the C locale a byte is a character; a stream keeps the encoding that it was decided in. */
    f = fresh("\xc3\xa9\xc3\xa9", 4);
    fwide(f, 1);
    setlocale(LC_ALL, "C");
    printf("kept %x", fgetwc(f));
    fclose(f);
    f = fopen("wide.txt", "r");
    wint_t one = fgetwc(f);
    D(one != 0xe9), D(ftell(f) == 1);
    fclose(f);
    errno = 0;
    f = fopen("wide.txt", "w");
    printf("\nC"), D(fputwc(0x20ac, f) == WEOF), D(errno == EILSEQ), printf("\n");
    fclose(f);
    unlink("wide.txt");
    chdir("/");
    rmdir(folder);
}
