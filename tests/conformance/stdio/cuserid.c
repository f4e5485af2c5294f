// only: here, a program cannot replace the machine's databases natively
// directory: /etc
// The effective user's name out of /etc/passwd, which this program writes. A name without room for its NUL in 20 bytes is none.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void user(const char *name)
{
    FILE *f = fopen("/etc/passwd", "w");
    fprintf(f, "other:x:%u:1::/:/bin/sh\n", geteuid() + 1);
    if (name)
        fprintf(f, "%s:x:%u:1::/:/bin/sh\n", name, geteuid());
    fclose(f);
    char array[L_cuserid + 4];
    memset(array, '#', sizeof array);
    printf("%d", cuserid(array) == array);
    printf(" %s %d", array, array[L_cuserid] == '#');
    char *text = cuserid(NULL);
    printf(" %s\n", text ? text : "null");
}

int main(void)
{
    user("tester");
    user("nineteen-characters");
    user("twenty-characters-ab");
    user(NULL);
    return 0;
}
