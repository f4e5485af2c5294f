// Lines of group(5), whole and damaged. musl takes an empty number for 0, and so do we; it loses the last byte of a file that does
// not end with a line end, which is why every line here ends with one.
#define _GNU_SOURCE
#include <errno.h>
#include <grp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show(const char *data, size_t length)
{
    FILE *f = tmpfile();
    fwrite(data, 1, length, f);
    rewind(f);
    struct group *p;
    errno = 0;
    while ((p = fgetgrent(f)))
    {
        printf("[%s|%s|%u", p->gr_name, p->gr_passwd, (unsigned)p->gr_gid);
        for (char **member = p->gr_mem; *member; member++)
            printf("|%s", *member);
        puts("]");
    }
    printf("end, errno %d\n", errno);
    fclose(f);
}

static unsigned state = 20260101;
static unsigned next(void) { return (state = state * 1103515245 + 12345) >> 16; }

int main(void)
{
    static const char *const lines[] = {
        "root:x:0:\n",
        "wheel:*:10:root,user,other\n",
        "one::5:user\n",
        "a:b:c:d\n",
        "few:x:1\n",
        "many:x:1:a,b:more,c:\n",
        "\n",
        "# comment\n",
        "empty members:x:1:,\n",
        "empty member:x:1:a,b,\n",
        "empty gid:x::a\n",
        "letters:x:12a:a\n",
        "sign:x:-1:a\n",
        "blank:x: 1:a\n",
        "blanks:x:1: a , b \n",
        "big:x:4294967295:a\n",
        "bigger:x:4294967296:a\n",
        "+:::\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        show(lines[i], strlen(lines[i]));
    show("", 0);
    show("a:x:1\0:b:c:d\nb:x:2:a,b\0,c\nc:x:3:d\n", 34);

    // A long line.
    size_t length = 300000;
    char *line = malloc(length + 64);
    strcpy(line, "long:x:7:m,");
    memset(line + 11, 'g', length);
    strcpy(line + 11 + length, ",x,y\n");
    FILE *f = tmpfile();
    fputs(line, f);
    fputs("next:x:1:\n", f);
    rewind(f);
    struct group *p = fgetgrent(f);
    printf("%zu %s\n", strlen(p->gr_mem[1]), p->gr_mem[3]);
    p = fgetgrent(f);
    printf("%s\n", p->gr_name);
    fclose(f);

    // Anything.
    for (int round = 0; round < 300; round++) {
        char text[400];
        size_t n = 0, wanted = 40 + next() % 300;
        static const char bytes[] = "::::::::0123456789ab/\n\n,#-+ \tx:::::";
        while (n < wanted) {
            if (next() % 6 == 0 && n + 20 < wanted) {
                unsigned user = next() % 10, first = next(), second = next();
                n += (size_t)sprintf(text + n, "g%u:x:%u:%u,", user, first, second);
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
