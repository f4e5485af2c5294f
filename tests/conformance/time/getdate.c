// native: glibc
// env: TZ=UTC
// Dates by templates. glibc is compared with: musl 1.2.3 does not complete what a template leaves out. What depends on now is not printed.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void show(const char *text, int time_too) {
    getdate_err = 0;
    struct tm *tm = getdate(text);
    if (!tm) {
        printf("%s: error %d\n", text, getdate_err);
        return;
    }
    printf("%s: %04d-%02d-%02d wday %d yday %d", text, tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday, tm->tm_wday, tm->tm_yday);
    if (time_too) printf(" %02d:%02d:%02d", tm->tm_hour, tm->tm_min, tm->tm_sec);
    printf("\n");
}

int main(void) {
    char folder[] = "/tmp/muslin-getdate-XXXXXX", path[100];
    if (!mkdtemp(folder)) return 1;
    unsetenv("DATEMSK");
    show("2024-01-02", 0);
    /* A file that is not there is 2 by POSIX; glibc says 3. */
    snprintf(path, sizeof path, "%s/absent", folder);
    setenv("DATEMSK", path, 1);
    getdate_err = 0;
    printf("%d\n", getdate("2024-01-02") == NULL && (getdate_err == 2 || getdate_err == 3));
    setenv("DATEMSK", folder, 1);
    show("2024-01-02", 0);
    snprintf(path, sizeof path, "%s/templates", folder);
    FILE *f = fopen(path, "w");
    fputs("%Y-%m-%d %H:%M:%S\n%Y-%m-%d %H:%M\n%Y-%m-%d\n%d.%m.%Y\n%A %B %d %Y\n%m/%d/%y %I %p\n%B %Y %a\n%A\n%H:%M", f);
    fclose(f);
    setenv("DATEMSK", path, 1);
    show("2024-02-29 12:34:56", 1);
    show("2024-02-29 12:34", 1);
    show("1999-12-31", 0);
    show("31.12.2038", 0);
    show("  2024-03-01  ", 0);
    show("Friday November 15 2024", 0);
    show("11/15/24 3 PM", 1);
    show("2023-02-29", 0);
    show("2024-13-01", 0);
    show("31.04.2024", 0);
    show("nonsense", 0);
    show("", 0);
    show("2024-02-29x", 0);
    /* From now on: only relations. */
    struct tm *tm = getdate("Monday");
    time_t now = time(NULL);
    time_t then = tm ? mktime(tm) : 0;
    printf("%d %d\n", tm && tm->tm_wday == 1, then - now > -100 && then - now < 8 * 86400);
    tm = getdate("23:59");
    printf("%d\n", tm && tm->tm_hour == 23 && tm->tm_min == 59 && tm->tm_sec == 0);
    f = fopen(path, "w");
    fclose(f);
    show("2024-01-02", 0);
    unlink(path), rmdir(folder);
}
