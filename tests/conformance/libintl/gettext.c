// Catalogues in both byte orders, plural forms, names of locales, domains, and what is not translated.
#define _GNU_SOURCE
#include <errno.h>
#include <libintl.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned char file[8192];

static void word(unsigned char *to, uint32_t value, int swapped) {
    if (swapped) value = value >> 24 | (value >> 8 & 0xff00) | (value & 0xff00) << 8 | value << 24;
    memcpy(to, &value, 4);
}

/* Pairs of a message and its translation, sorted; lengths count, since plural forms have NULs in them. */
struct pair { const char *message; size_t length; const char *translation; size_t other; };
#define M(a, b) {a, sizeof a - 1, b, sizeof b - 1}

static void write_mo(const char *folder, const char *name, const struct pair *pairs, uint32_t count, int swapped) {
    char path[300];
    memset(file, 0, sizeof file);
    word(file, 0x950412de, swapped);
    word(file + 8, count, swapped);
    word(file + 12, 28, swapped);
    word(file + 16, 28 + 8 * count, swapped);
    size_t at = 28 + 16 * count;
    for (uint32_t i = 0; i < count; i++) {
        word(file + 28 + 8 * i, pairs[i].length, swapped), word(file + 32 + 8 * i, at, swapped);
        memcpy(file + at, pairs[i].message, pairs[i].length), at += pairs[i].length + 1;
    }
    for (uint32_t i = 0; i < count; i++) {
        word(file + 28 + 8 * (count + i), pairs[i].other, swapped), word(file + 32 + 8 * (count + i), at, swapped);
        memcpy(file + at, pairs[i].translation, pairs[i].other), at += pairs[i].other + 1;
    }
    mkdir(folder, 0777);
    snprintf(path, sizeof path, "%s/LC_MESSAGES", folder);
    mkdir(path, 0777);
    snprintf(path, sizeof path, "%s/LC_MESSAGES/%s.mo", folder, name);
    FILE *f = fopen(path, "w");
    fwrite(file, 1, at, f);
    fclose(f);
}

static void show(const char *domain) {
    printf("%s: %s|%s|%s|%s\n", domain, dgettext(domain, "hello"), dgettext(domain, "none"), dgettext(domain, "zebra"), dgettext(domain, "a"));
}

static void plurals(const char *domain) {
    printf("%s:", domain);
    for (unsigned long n = 0; n < 24; n++) printf(" %s", dngettext(domain, "file", "files", n));
    printf(" %s %s\n", dngettext(domain, "file", "files", 101), dngettext(domain, "file", "files", -1ul));
}

/* A catalogue whose header is the test: one that musl does not take leaves the message as it is. */
static int number;
static void header(const char *text) {
    char name[20];
    sprintf(name, "h%d", number++);
    struct pair pairs[] = {{"", 0, text, strlen(text)}, M("file\0files", "f0\0f1\0f2")};
    write_mo("xx_YY", name, pairs, 2, number & 1);
    bindtextdomain(name, ".");
    printf("%s\n", text);
    plurals(name);
}

int main(void) {
    char folder[] = "/tmp/muslin-gettext-XXXXXX", *here;
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    here = folder;
    unsetenv("LANGUAGE");
    static const struct pair german[] = {
        M("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"), M("a", "b"), M("file\0files", "Datei\0Dateien"),
        M("hello", "hallo \xc3\xa9"), M("zebra", "Zebra")};
    static const struct pair polish[] = {
        M("", "Plural-Forms: nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\n"),
        M("file\0files", "plik\0pliki\0plik\xc3\xb3w"), M("hello", "cze\xc5\x9b\xc4\x87")};
    static const struct pair plain[] = {M("hello", "no header"), M("file\0files", "one\0two")};
    write_mo("de_DE", "german", german, 5, 0);
    write_mo("de", "swapped", german, 5, 1);
    write_mo("de_DE@euro", "modified", german, 5, 0);
    write_mo("de@euro", "language", german, 5, 0);
    write_mo("de", "polish", polish, 3, 0);
    write_mo("de", "plain", plain, 1, 0);

    printf("%s", textdomain(NULL));
    printf(" %s", textdomain("german"));
    printf(" %s\n", textdomain(NULL));
    printf("%d", bindtextdomain("german", NULL) == NULL);
    printf(" %d", bindtextdomain(NULL, here) == NULL);
    printf(" %d\n", !strcmp(bindtextdomain("german", here), here));
    printf("%d\n", !strcmp(bindtextdomain("german", NULL), here));
    bindtextdomain("swapped", here), bindtextdomain("modified", here), bindtextdomain("language", here);
    bindtextdomain("polish", here), bindtextdomain("plain", here), bindtextdomain("absent", here);
    errno = 0;
    char long_name[400];
    memset(long_name, 'x', 399), long_name[399] = 0;
    printf("%d", textdomain(long_name) == NULL);
    printf(" %d", errno == EINVAL), errno = 0;
    printf(" %d", bind_textdomain_codeset("german", "UTF-8") == NULL);
    printf(" %d", bind_textdomain_codeset("german", "latin1") == NULL);
    printf(" %d\n", errno == EINVAL);

    puts("C");
    show("german");
    puts("de_DE.UTF-8");
    printf("%s\n", setlocale(LC_ALL, "de_DE.UTF-8"));
    show("german"), show("swapped"), show("modified"), show("language"), show("polish"), show("plain"), show("absent"), show("unbound");
    plurals("german"), plurals("swapped"), plurals("polish"), plurals("absent");
    printf("%s %s %s\n", gettext("hello"), ngettext("file", "files", 1), ngettext("file", "files", 5));
    printf("%s\n", dcgettext("german", "hello", LC_TIME));
    printf("%s\n", dcgettext("german", "hello", LC_ALL));
    printf("%s\n", dcgettext("german", "hello", 77));
    printf("%s\n", dcgettext(NULL, "hello", LC_MESSAGES));
    printf("%s\n", dcngettext(NULL, "file", "files", 2, LC_MESSAGES));
    printf("%d\n", gettext("hello") == gettext("hello"));
    printf("header %zu\n", strlen(gettext("")));
    puts("de_DE.UTF-8@euro");
    setlocale(LC_MESSAGES, "de_DE.UTF-8@euro");
    show("german"), show("swapped"), show("modified"), show("language");
    puts("de");
    setlocale(LC_MESSAGES, "de");
    show("german"), show("swapped"), show("language");
    puts("fr");
    setlocale(LC_MESSAGES, "fr_FR");
    show("german");
    puts("uselocale");
    locale_t own = newlocale(LC_MESSAGES_MASK, "de_DE", NULL);
    uselocale(own);
    show("german");
    uselocale(LC_GLOBAL_LOCALE);
    freelocale(own);
    show("german");

    setlocale(LC_MESSAGES, "xx_YY");
    header("Plural-Forms: nplurals=1; plural=0;\n");
    header("Plural-Forms: nplurals=3; plural=n%3;\n");
    header("X: y\nPlural-Forms: nplurals=2; plural=n>1;\n");
    header("Plural-Forms: nplurals=3; plural=(n==1)?0:(n==2?1:2);\n");
    header("Plural-Forms: nplurals=3; plural=n==0||n==3;\n");
    header("Plural-Forms: nplurals=3; plural=!n+!!n;\n");
    header("Plural-Forms: nplurals=3; plural=n/10;\n");
    header("Plural-Forms: nplurals=3; plural=n*2-n;\n");
    header("Plural-Forms: nplurals=3; plural=2-1-1;\n");
    header("Plural-Forms: nplurals=3; plural=n<3&&n>=1;\n");
    header("Plural-Forms: nplurals=3; plural=n<=5==n!=2;\n");
    header("Plural-Forms: nplurals=3; plural=n ? n < 3 ? 1 : 2 : 0 ;\n");
    header("Plural-Forms: nplurals=3; plural=n/0;\n");
    header("Plural-Forms: nplurals=3; plural=5%n;\n");
    header("Plural-Forms: nplurals=3; plural=(n;\n");
    header("Plural-Forms: nplurals=3; plural=n+;\n");
    header("Plural-Forms: nplurals=3; plural=m;\n");
    header("Plural-Forms: nplurals=3; plural=;\n");
    header("Plural-Forms: nplurals=3; plural=n%3\n");
    header("Plural-Forms: nplurals=3;\n");
    header("Plural-Forms: garbage\n");
    header("plural-forms: nplurals=3; plural=2;\n");
    chdir("/");
    char command[100];
    snprintf(command, sizeof command, "%s", folder);
}
