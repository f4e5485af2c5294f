// env: LC_ALL=C.UTF-8
// native: glibc
// What decides the orientation of a stream, and what does not. musl 1.2.3 leaves it alone in freopen, which C23 7.23.5.4 wants to
// take it away.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

/* A file that is still undecided. */
static FILE *fresh(const char *bytes, size_t length) {
    FILE *f = fopen("wide.txt", "w");
    fwrite(bytes, 1, length, f);
    fclose(f);
    return fopen("wide.txt", "r+");
}

/* One value a call: arguments have no order. */
#define X(value) printf(" %x", (unsigned)(value))
#define D(value) printf(" %d", (int)(value))

static void orientation(void) {
    FILE *f = fresh("a\xc3\xa9z", 4);
    D(fwide(f, 0) == 0), D(fwide(f, 1) > 0), D(fwide(f, -1) > 0), D(fwide(f, 0) > 0);
    X(fgetwc(f)), X(fgetwc(f)), X(fgetwc(f));
    wint_t end = fgetwc(f);
    printf(" %d eof %d error %d\n", end == WEOF, feof(f) != 0, ferror(f) != 0);
    f = freopen("wide.txt", "r", f);
    printf("reopened %d\n", fwide(f, 0));
    X(getc(f)), D(fwide(f, 0) < 0);
    printf(" %d\n", fwide(f, 1) < 0);
    f = freopen("wide.txt", "r", f);
    ungetwc(L'x', f);
    printf("ungetwc decides %d\n", fwide(f, 0) > 0);
    fclose(f);
    f = fopen("wide.txt", "w");
    fputs("", f);
    fputc('x', f);
    printf("fputc decides %d\n", fwide(f, 0) < 0);
    fclose(f);
    f = fopen("wide.txt", "w");
    fputwc(L'x', f);
    printf("fputwc decides %d\n", fwide(f, 0) > 0);
    fclose(f);
    f = fopen("wide.txt", "w");
    fprintf(f, "x");
    printf("fprintf decides %d\n", fwide(f, 0) < 0);
    fclose(f);
    f = fopen("wide.txt", "w");
    fwprintf(f, L"x");
    printf("fwprintf decides %d\n", fwide(f, 0) > 0);
    fclose(f);
    wchar_t c;
    f = fopen("wide.txt", "r");
    fwscanf(f, L"%lc", &c);
    printf("fwscanf decides %d %x\n", fwide(f, 0) > 0, (unsigned)c);
    fclose(f);
    char b;
    f = fopen("wide.txt", "r");
    fscanf(f, "%c", &b);
    printf("fscanf decides %d %c\n", fwide(f, 0) < 0, b);
    fclose(f);
    f = fopen("wide.txt", "r");
    fseek(f, 1, SEEK_SET);
    printf("fseek decides nothing %d\n", fwide(f, 0));
    fclose(f);
}

/* An encoding error is an error: no line (C23 7.31.3.2), and the indicator (7.31.3.1); musl leaves both out for a first byte. */
static void errors(void) {
    wchar_t line[20];
    FILE *f = fresh("ab\xff" "cd", 5);
    printf("error %d\n", ferror(f) != 0);
    errno = 0;
    wchar_t *got = fgetws(line, 20, f);
    printf("bad line %d %d %d\n", got == NULL, errno == EILSEQ, feof(f) != 0);
    printf("error %d\n", ferror(f) != 0);
    fclose(f);
}

/* Numbers into a growing block, which musl loses. */
static void memory(void) {
    wchar_t *block;
    size_t length;
    FILE *f = open_wmemstream(&block, &length);
    fwprintf(f, L"%d %ls %5.2f|%-4s|", 42, L"\u20ac", 1.5, "\xc3\xa9");
    fclose(f);
    printf("%zu", length);
    for (size_t i = 0; i < length; i++) X(block[i]);
    printf("\n");
    free(block);
}

int main(void) {
    printf("%d\n", setlocale(LC_ALL, "") != NULL);
    char folder[] = "/tmp/muslin-orientation-XXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    orientation();
    errors();
    memory();
    unlink("wide.txt");
    chdir("/");
    rmdir(folder);
}
