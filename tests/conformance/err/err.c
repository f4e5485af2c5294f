// Messages begin with the program's name and end with what errno says, which stays as it was.
// args: end
// status: 7
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char *__progname;

static void with_list(void (*function)(const char *, va_list), const char *format, ...)
{
    va_list list;
    va_start(list, format);
    function(format, list);
    va_end(list);
}

static void at_end(void)
{
    printf("handler\n");
    fflush(stdout);
}

int main(int argc, char **argv)
{
    (void)argv;
    __progname = "name";
    dup2(1, 2);
    atexit(at_end);
    errno = ENOENT;
    warn("file %d of %s", 1, "two");
    printf("%d\n", errno == ENOENT);
    fflush(stdout);
    warn(0);
    warnx("number %5.2f", 2.5);
    warnx(0);
    warn("%s", "");
    warnx("%m");
    errno = EACCES;
    with_list(vwarn, "list %d", 3);
    with_list(vwarnx, "list %d", 4);
    with_list(vwarn, 0);
    errno = 0;
    warn("none");
    errno = 12345;
    warn("unknown");
    char text[2000];
    memset(text, 'x', sizeof text);
    text[1999] = 0;
    warnx("%s", text);
    fflush(stdout);
    if (argc > 1) {
        errno = EINVAL;
        err(7, "the end of %d", argc);
    }
}
