// What setlogmask remembers, and what LOG_PERROR writes to standard error; nobody listens for the rest.
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

static void with_list(int priority, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    vsyslog(priority, format, list);
    va_end(list);
}

int main(void)
{
    dup2(1, 2);
    setvbuf(stdout, 0, _IONBF, 0);
    printf("%#x %#x %#x\n", setlogmask(0), setlogmask(0), setlogmask(LOG_UPTO(LOG_DEBUG)));
    openlog("test", LOG_PERROR, LOG_LOCAL3);
    syslog(LOG_INFO, "number %d", 1);
    syslog(LOG_ERR, "ends itself\n");
    syslog(LOG_ERR, "two\nlines");
    syslog(LOG_ERR, "%s", "");
    errno = ENOENT;
    syslog(LOG_MAIL | LOG_ALERT, "because: %m");
    printf("errno %d\n", errno == ENOENT);
    with_list(LOG_CRIT, "%s %c %d", "list", 'x', 7);

    int old = setlogmask(LOG_UPTO(LOG_WARNING));
    printf("%#x\n", old);
    for (int level = LOG_EMERG; level <= LOG_DEBUG; level++) syslog(level, "level %d", level);
    printf("%#x\n", setlogmask(LOG_MASK(LOG_DEBUG)));
    for (int level = LOG_EMERG; level <= LOG_DEBUG; level++) syslog(level | LOG_USER, "level %d", level);
    setlogmask(0xff);

    // A priority with other bits in it is none.
    syslog(0x400, "not shown");
    syslog(-1, "not shown");

    openlog("a name of more than thirty-one bytes is cut off", LOG_PERROR, LOG_USER);
    syslog(LOG_INFO, "message");
    openlog("", LOG_PERROR, LOG_USER);
    syslog(LOG_INFO, "message");
    openlog(0, LOG_PERROR, LOG_USER);
    syslog(LOG_INFO, "message");
    closelog();
    closelog();
    syslog(LOG_INFO, "message");

    openlog("quiet", 0, LOG_USER);
    syslog(LOG_INFO, "not shown");

    printf("%d %d %d\n", LOG_PRI(LOG_MAIL | LOG_ERR), LOG_FAC(LOG_LOCAL7 | LOG_ERR), LOG_MAKEPRI(3, LOG_NOTICE));
    printf("%d %d\n", LOG_MASK(LOG_ERR), LOG_UPTO(LOG_ERR));
}
