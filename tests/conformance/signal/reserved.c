// The signals that a C library keeps for itself, and those that are none, have no action that could be set.
#include <errno.h>
#include <signal.h>
#include <stdio.h>

int main(void)
{
    struct sigaction action = {.sa_handler = SIG_IGN}, old;
    for (int s = -1; s <= 66; s++) {
        if (s >= 1 && s <= 31) continue;
        errno = 0;
        int set = sigaction(s, &action, 0), set_errno = errno;
        errno = 0;
        int get = sigaction(s, 0, &old), get_errno = errno;
        int both = signal(s, SIG_DFL) == SIG_ERR;
        printf("%d: %d %d %d %d %d\n", s, set, set_errno == EINVAL, get, get_errno == EINVAL, both);
    }
    printf("%d %d\n", SIGRTMIN, SIGRTMAX);
}
