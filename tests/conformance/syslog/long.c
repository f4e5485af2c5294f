// Messages that are too long are cut off, and still end in a newline. How long one can be depends on the length of the date.
#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

int main(void)
{
    int ends[2];
    static char text[4000], got[4096];
    memset(text, 'x', sizeof text - 1);
    pipe(ends);
    dup2(ends[1], 2);
    openlog("name", LOG_PERROR, LOG_USER);
    for (size_t length = 900; length < sizeof text; length += length < 1100 ? 1 : 700) {
        syslog(LOG_INFO, "%.*s", (int)length, text);
        ssize_t n = read(ends[0], got, sizeof got);
        if (n <= 0 || got[n - 1] != '\n' || memchr(got, '\n', n) != got + n - 1 || memcmp(got, "name: xxx", 9))
            printf("%zu: %zd\n", length, n);
        if (length < 980 && n != (ssize_t)length + 7) printf("%zu: %zd\n", length, n);
        if (n > 1024) printf("%zu: %zd\n", length, n);
    }
    puts("done");
}
