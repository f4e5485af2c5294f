// Lines of passwd(5), whole and damaged. musl takes an empty number for 0, and so do we; it loses the last byte of a file that does
// not end with a line end, which is why every line here ends with one (see last_line.c).
#define _GNU_SOURCE
#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show(const char *data, size_t length)
{
    FILE *f = tmpfile();
    fwrite(data, 1, length, f);
    rewind(f);
    struct passwd *p;
    errno = 0;
    while ((p = fgetpwent(f)))
        printf("[%s|%s|%u|%u|%s|%s|%s]\n", p->pw_name, p->pw_passwd, (unsigned)p->pw_uid, (unsigned)p->pw_gid, p->pw_gecos,
               p->pw_dir, p->pw_shell);
    printf("end, errno %d\n", errno);
    fclose(f);
}

static unsigned state = 20260101;
static unsigned next(void) { return (state = state * 1103515245 + 12345) >> 16; }

int main(void)
{
    static const char *const lines[] = {
        "root:x:0:0:root:/root:/bin/sh\n",
        "user:*:1000:100:Name,Room,,:/home/user:\n",
        "a:b:c:d:e:f:g\n",
        "few:x:1:1:gecos:/home\n",
        "many:x:1:1:gecos:/home:/bin/sh:more:and more\n",
        "\n",
        "# comment\n",
        "empty uid:x::5:::\n",
        "empty gid:x:5::::\n",
        "letters:x:12a:5:::\n",
        "sign:x:-1:5:::\n",
        "plus:x:+1:5:::\n",
        "blank:x: 1:5:::\n",
        "big:x:4294967295:4294967294:::\n",
        "bigger:x:4294967296:99999999999:::\n",
        "+nis\n",
        "+:x:1:1:::\n",
        "utf:x:1:1:\xc3\xa4\xff:/:/\n",
        "cr:x:1:1:g:/:/bin/sh\r\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        show(lines[i], strlen(lines[i]));
    show("", 0);
    show("a:x:1:1:\0:b:c:d\nb:x:2:2:g:/:/s\0h\nc:x:3:3:::\n", 44);

    // A long line.
    size_t length = 300000;
    char *line = malloc(length + 64);
    strcpy(line, "long:x:7:8:");
    memset(line + 11, 'g', length);
    strcpy(line + 11 + length, ":/d:/s\n");
    FILE *f = tmpfile();
    fputs(line, f);
    fputs("next:x:1:2:::\n", f);
    rewind(f);
    struct passwd *p = fgetpwent(f);
    printf("%zu %s\n", strlen(p->pw_gecos), p->pw_shell);
    p = fgetpwent(f);
    printf("%s\n", p->pw_name);
    fclose(f);

    // Anything.
    for (int round = 0; round < 300; round++) {
        char text[400];
        size_t n = 0, wanted = 40 + next() % 300;
        static const char bytes[] = "::::::::0123456789ab/\n\n,#-+ \tx:::::";
        while (n < wanted) {
            if (next() % 6 == 0 && n + 20 < wanted) {
                unsigned user = next() % 10, first = next(), second = next();
                n += (size_t)sprintf(text + n, "u%u:x:%u:%u:", user, first, second);
            }
            else
                text[n++] = next() % 64 ? bytes[next() % (sizeof bytes - 1)] : (char)next();
        }
        text[n++] = '\n';
        // An empty name is none for us; musl takes the colon for its first letter. It does the same to a member after a comma.
        for (size_t i = 0; i < n; i++)
            if ((i == 0 || text[i - 1] == '\n') && text[i] == ':')
                text[i] = 'n';
            else if (i > 0 && text[i - 1] == ',' && text[i] == ',')
                text[i] = 'm';
        show(text, n);
    }
}
