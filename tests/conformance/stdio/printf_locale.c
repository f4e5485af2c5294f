// Wide characters in the text of printf are written in the locale's encoding: setlocale's, or the thread's own.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

static void show(const char *name) {
    char to[50];
    errno = 0;
    int length = snprintf(to, sizeof to, "%ls", L"\u00e9\u20ac");
    printf("%s %d %d", name, length, length < 0 ? errno : 0);
    for (int i = 0; i < length; i++) printf(" %02x", (unsigned char)to[i]);
    errno = 0;
    length = snprintf(to, sizeof to, "%lc", (wint_t)0xe9);
    printf(" | %d %d", length, length < 0 ? errno : 0);
    length = snprintf(to, sizeof to, "%ls%lc", L"ascii", (wint_t)L'!');
    printf(" | %d %s", length, to);
    length = snprintf(to, sizeof to, "%.1ls", L"a\u00e9");
    printf(" | %d %s | %d\n", length, to, (int)MB_CUR_MAX);
}

int main(void) {
    show("C");
    setlocale(LC_CTYPE, "C.UTF-8");
    show("C.UTF-8");
    locale_t c = newlocale(LC_ALL_MASK, "C", NULL), utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
    uselocale(c);
    show("thread C");
    uselocale(utf8);
    show("thread C.UTF-8");
    setlocale(LC_CTYPE, "C");
    show("thread C.UTF-8, global C");
    uselocale(LC_GLOBAL_LOCALE);
    show("global C");
    setlocale(LC_ALL, "C.UTF-8");
    show("global C.UTF-8");
    setlocale(LC_ALL, "POSIX");
    show("POSIX");
}
