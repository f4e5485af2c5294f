// What sigqueue refuses, and what a handler is told.
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void handler(int signal, siginfo_t *i, void *context)
{
    printf("%d: signo %d errno %d code %d pid %d uid %d value %d context %d\n", signal - SIGRTMIN, i->si_signo == signal,
           i->si_errno, i->si_code, i->si_pid == getpid(), i->si_uid == getuid(), i->si_value.sival_int, context != 0);
}

static void check(const char *what, int result)
{
    printf("%s: %d %s\n", what, result, result < 0 ? strerror(errno) : "");
}

int main(void)
{
    union sigval value = {.sival_int = 5};
    struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
    sigaction(SIGRTMIN, &action, 0);
    sigaction(SIGRTMIN + 1, &action, 0);

    check("nothing", sigqueue(getpid(), 0, value));
    check("no signal", sigqueue(getpid(), 65, value));
    check("negative", sigqueue(getpid(), -1, value));
    check("no process", sigqueue(INT_MAX, SIGUSR1, value));

    check("at once", sigqueue(getpid(), SIGRTMIN, value));
    value.sival_int = INT_MIN;
    check("at once", sigqueue(getpid(), SIGRTMIN + 1, value));
    raise(SIGRTMIN);
    kill(getpid(), SIGRTMIN + 1);

    // Held back, lower numbers come first, and equal ones in their order.
    sigset_t both, old;
    sigemptyset(&both);
    sigaddset(&both, SIGRTMIN);
    sigaddset(&both, SIGRTMIN + 1);
    action.sa_mask = both;
    sigaction(SIGRTMIN, &action, 0);
    sigaction(SIGRTMIN + 1, &action, 0);
    sigprocmask(SIG_BLOCK, &both, &old);
    for (int n = 0; n < 3; n++) {
        value.sival_int = n;
        sigqueue(getpid(), SIGRTMIN + 1, value);
        value.sival_int = 10 + n;
        sigqueue(getpid(), SIGRTMIN, value);
    }
    puts("release");
    sigprocmask(SIG_SETMASK, &old, 0);
    puts("done");

    // Ignored, they are gone.
    sigprocmask(SIG_BLOCK, &both, 0);
    sigqueue(getpid(), SIGRTMIN, value);
    signal(SIGRTMIN, SIG_IGN);
    sigaction(SIGRTMIN, &action, 0);
    sigprocmask(SIG_SETMASK, &old, 0);
    puts("none");
}
