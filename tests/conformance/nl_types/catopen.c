// Catalogues of catgets: by path and by NLSPATH, sets and messages that exist or not, files that are none.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <nl_types.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned char file[2000];
static size_t size;

static void word(size_t at, uint32_t value) {
    for (int i = 0; i < 4; i++) file[at + i] = value >> (24 - 8 * i);
}

/* Sets 1 and 7: messages 1, 2, 30 and 5. */
static void make(void) {
    static const struct { int set, message; const char *text; } all[] = {{1, 1, "one"}, {1, 2, "two"}, {1, 30, ""}, {7, 5, "seven five"}};
    memset(file, 0, sizeof file);
    size_t texts = 20 + 2 * 12 + 4 * 12, at = texts;
    word(0, 0xff88ff89), word(4, 2), word(12, 24), word(16, 24 + 48);
    word(20, 1), word(24, 3), word(28, 0);
    word(32, 7), word(36, 1), word(40, 3);
    for (int i = 0; i < 4; i++) {
        word(44 + 12 * i, all[i].message), word(48 + 12 * i, strlen(all[i].text)), word(52 + 12 * i, at - texts);
        strcpy((char *)file + at, all[i].text), at += strlen(all[i].text) + 1;
    }
    size = at;
    word(8, size - 20);
}

static void save(const char *path) {
    FILE *f = fopen(path, "w");
    fwrite(file, 1, size, f);
    fclose(f);
}

static void show(const char *name, int flags) {
    errno = 0;
    nl_catd catalogue = catopen(name, flags);
    if (catalogue == (nl_catd)-1) {
        printf("%s: errno %d\n", name, errno);
        return;
    }
    printf("%s: %s", name, catgets(catalogue, 1, 1, "?"));
    printf(" %s", catgets(catalogue, NL_SETD, 2, "?"));
    printf(" <%s>", catgets(catalogue, 1, 30, "?"));
    printf(" %s", catgets(catalogue, 7, 5, "?"));
    static const int missing[][2] = {{1, 3}, {1, 0}, {2, 1}, {0, 1}, {7, 1}, {8, 5}, {-1, 1}, {1, -1}};
    for (int i = 0; i < 8; i++) {
        errno = 0;
        printf(" %s", catgets(catalogue, missing[i][0], missing[i][1], "?"));
        printf("%d", errno == ENOMSG);
    }
    printf(" %d\n", catclose(catalogue));
}

int main(void) {
    char folder[] = "/tmp/muslin-cat-XXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    make();
    save("plain.cat"), save("plain");
    mkdir("de_DE", 0777), mkdir("de", 0777), mkdir("de_DE.UTF-8", 0777);
    save("de_DE.UTF-8/full"), save("de/language"), save("de_DE/both"), save("UTF-8");
    show("./plain.cat", 0), show("plain.cat", 0), show("./absent", 0), show("./de", 0);
    unsetenv("LANG");
    setenv("NLSPATH", "./%N.cat", 1);
    show("plain", 0), show("absent", 0);
    setenv("NLSPATH", "./none/%N:./%N", 1);
    show("plain", 0);
    setenv("NLSPATH", ":./x", 1);
    show("plain", 0);
    setenv("LANG", "de_DE.UTF-8", 1);
    setenv("NLSPATH", "./%L/%N:./%l/%N:./%l_%t/%N", 1);
    show("full", 0), show("language", 0), show("both", 0);
    setenv("NLSPATH", "./%c", 1);
    show("x", 0);
    setenv("NLSPATH", "./%N%%", 1);
    show("plain", 0);
    setenv("NLSPATH", "./%N%z:./%N", 1);
    show("plain", 0);
    setenv("NLSPATH", "./%L/%N", 1);
    setlocale(LC_ALL, "");
    show("full", NL_CAT_LOCALE);
    setlocale(LC_ALL, "C");
    show("full", NL_CAT_LOCALE);
    /* Files that are none. */
    file[0] = 0, save("bad"), show("./bad", 0);
    make(), size--, save("bad"), show("./bad", 0);
    make(), size = 10, save("bad"), show("./bad", 0);
    size = 0, save("bad"), show("./bad", 0);
    make(), size++, save("bad"), show("./bad", 0);
}
