// native: glibc
/* clone: a function in a copy of the process; refusals. Where there are no processes, it says what fork says. */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static char stack[65536] __attribute__((aligned(16)));
static int shared = 1;

static int child(void *argument)
{
    shared = 2;
    return *(int *)argument + shared;
}

int main(void)
{
    int value = 40;
    errno = 0;
    printf("no function: %d", clone(NULL, stack + sizeof stack, SIGCHLD, &value));
    printf(" %d\n", errno == EINVAL);
    errno = 0;
    printf("no stack: %d", clone(child, NULL, SIGCHLD, &value));
    printf(" %d\n", errno == EINVAL);

    fflush(stdout);
    pid_t id = clone(child, stack + sizeof stack, SIGCHLD, &value);
    int error = errno;
    if (id < 0 && error == ENOSYS) {
        pid_t forked = fork();
        if (!forked) _exit(0);
        if (forked > 0 || errno != ENOSYS) puts("fork works, clone does not");
        id = 0;
    } else {
        int status = 0;
        if (waitpid(id, &status, 0) != id || !WIFEXITED(status) || WEXITSTATUS(status) != 42) puts("not the function's value");
    }
    printf("%d %d\n", id >= 0, shared);
}
