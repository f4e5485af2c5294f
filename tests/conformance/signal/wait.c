// Signals that wait are taken by sigwait, sigwaitinfo and sigtimedwait: in the order of their numbers, those of real time each
// once, the others once at all.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void show(const char *what, int result, siginfo_t *i)
{
    int error = result < 0 ? errno : 0;
    printf("%s: %d", what, result < 0 || result < SIGRTMIN ? result : 100 + result - SIGRTMIN);
    if (result > 0)
        printf(" signo %d errno %d code %d pid %d uid %d", i->si_signo == result, i->si_errno, i->si_code,
               i->si_pid == getpid(), i->si_uid == getuid());
    else
        printf(" %s", strerror(error));
    putchar('\n');
}

static int ran;
static void handler(int signal)
{
    ran = signal;
}

int main(void)
{
    sigset_t set, one, pending;
    siginfo_t i;
    struct timespec now = {0, 0}, soon = {0, 1000000}, bad = {0, 1000000000}, negative = {-1, 0};
    int signal_number = -1;

    sigfillset(&set);
    sigprocmask(SIG_BLOCK, &set, 0);

    show("nothing waits", sigtimedwait(&set, &i, &now), &i);
    show("nor soon", sigtimedwait(&set, &i, &soon), &i);
    show("bad time", sigtimedwait(&set, &i, &bad), &i);
    show("negative time", sigtimedwait(&set, &i, &negative), &i);

    raise(SIGUSR2);
    raise(SIGUSR1);
    raise(SIGUSR1);
    kill(getpid(), SIGHUP);
    raise(SIGCHLD);
    show("first", sigtimedwait(&set, &i, &now), &i);
    show("second", sigwaitinfo(&set, &i), &i);
    sigemptyset(&one);
    sigaddset(&one, SIGCHLD);
    int result = sigwait(&one, &signal_number);
    printf("sigwait: %d %d\n", result, signal_number);
    show("no information", sigwaitinfo(&set, 0), &i);
    show("empty again", sigtimedwait(&set, &i, &now), &i);

    for (int n = 0; n < 3; n++) {
        union sigval value = {.sival_int = 7 * n};
        printf("%d\n", sigqueue(getpid(), SIGRTMIN + 3, value));
        value.sival_int = -n;
        sigqueue(getpid(), SIGRTMIN + 1, value);
    }
    raise(SIGRTMAX);
    sigpending(&pending);
    printf("pending %d %d %d\n", sigismember(&pending, SIGRTMIN + 1), sigismember(&pending, SIGRTMIN + 2),
           sigismember(&pending, SIGRTMAX));
    for (int n = 0; n < 7; n++) {
        memset(&i, 0xff, sizeof i);
        result = sigwaitinfo(&set, &i);
        show("queued", result < SIGRTMAX ? result : SIGUSR1, &i);
        if (i.si_code == SI_QUEUE) printf("  %d\n", i.si_value.sival_int);
    }
    sigpending(&pending);
    printf("pending %d\n", sigismember(&pending, SIGRTMIN + 1));

    // Only the signals of the set are taken.
    raise(SIGTERM);
    raise(SIGINT);
    show("one of two", sigtimedwait((sigemptyset(&one), sigaddset(&one, SIGTERM), &one), &i, &now), &i);
    show("not the other", sigtimedwait(&one, &i, &now), &i);
    sigpending(&pending);
    printf("pending %d %d\n", sigismember(&pending, SIGTERM), sigismember(&pending, SIGINT));

    // The value, of a standard signal too, reaches it; the second one is lost.
    union sigval value = {.sival_ptr = &one};
    sigqueue(getpid(), SIGUSR1, value);
    value.sival_int = 1;
    sigqueue(getpid(), SIGUSR1, value);
    sigaddset(&one, SIGUSR1);
    show("with pointer", sigwaitinfo(&one, &i), &i);
    printf("%d\n", i.si_value.sival_ptr == (void *)&one);
    show("lost", sigtimedwait(&one, &i, &now), &i);

    // Waiting leaves the action alone, and a handler runs for what was not waited for.
    signal(SIGINT, handler);
    sigemptyset(&one);
    sigaddset(&one, SIGINT);
    sigprocmask(SIG_UNBLOCK, &one, 0);
    printf("ran %d\n", ran);
}
