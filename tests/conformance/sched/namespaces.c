// Namespaces: only what needs no privileges.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    printf("%d\n", unshare(0));
    printf("%d", unshare(0x1));
    printf(" %s\n", strerror(errno));
    printf("%d", setns(-1, 0));
    printf(" %s\n", strerror(errno));
    int fd = open("/dev/null", O_RDONLY);
    printf("%d", setns(fd, 0));
    printf(" %s\n", strerror(errno));
    return 0;
}
