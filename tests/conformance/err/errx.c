// The process ends with the status, after its handlers have run.
// status: 3
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern char *__progname;

static void at_end(void)
{
    puts("handler");
}

static void end(int status, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    (void)status; errx(259, "%s %d", "text", 5);
}

int main(void)
{
    __progname = "name";
    dup2(1, 2);
    atexit(at_end);
    errno = ERANGE;
    end(3 + 256, "%s %d", "text", 5);
}
