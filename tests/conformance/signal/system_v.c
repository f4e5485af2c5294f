// System V's functions.
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

static void handler(int signal)
{
    printf("handler %d\n", signal);
}

static const char *name(void (*action)(int))
{
    return action == SIG_DFL ? "default" : action == SIG_IGN ? "ignore" : action == SIG_HOLD ? "hold" : action == SIG_ERR ? "error" :
           action == handler ? "handler" : "?";
}

static int is_blocked(int signal)
{
    sigset_t now;
    sigprocmask(SIG_SETMASK, 0, &now);
    return sigismember(&now, signal);
}

#define TRY(call)                                                                            \
    do {                                                                                     \
        errno = 0;                                                                           \
        int result = (call);                                                                 \
        const char *text = errno ? strerror(errno) : "";                                     \
        printf("%s: %d %s, %d\n", #call, result, text, is_blocked(SIGUSR1));                 \
    } while (0)
#define SET(call)                                                                            \
    do {                                                                                     \
        errno = 0;                                                                           \
        const char *result = name(call), *text = errno ? strerror(errno) : "";               \
        printf("%s: %s, %d %s\n", #call, result, is_blocked(SIGUSR1), text);                 \
    } while (0)

int main(void)
{
    SET(sigset(SIGUSR1, handler));
    raise(SIGUSR1);
    SET(sigset(SIGUSR1, SIG_HOLD));
    raise(SIGUSR1);
    SET(sigset(SIGUSR1, SIG_HOLD));
    puts("release");
    SET(sigset(SIGUSR1, handler));
    SET(sigset(SIGUSR1, SIG_IGN));
    raise(SIGUSR1);
    SET(sigset(SIGUSR1, SIG_DFL));
    SET(sigset(SIGUSR1, handler));
    SET(sigset(0, handler));
    SET(sigset(-1, handler));
    SET(sigset(65, SIG_HOLD));
    SET(sigset(SIGKILL, handler));

    TRY(sighold(SIGUSR1));
    TRY(raise(SIGUSR1));
    TRY(sighold(SIGUSR1));
    errno = 0;
    int result = sigpause(SIGUSR1);
    printf("sigpause %d %d, %d\n", result, errno == EINTR, is_blocked(SIGUSR1));
    TRY(raise(SIGUSR1));
    TRY(sigrelse(SIGUSR1));
    TRY(sigrelse(SIGUSR1));
    TRY(sighold(0));
    TRY(sighold(65));
    TRY(sigrelse(-5));
    TRY(sigignore(SIGUSR1));
    TRY(raise(SIGUSR1));
    TRY(sigignore(0));
    TRY(sigignore(SIGSTOP));
    TRY(sigignore(65));

    printf("%s\n", name(bsd_signal(SIGUSR2, handler)));
    raise(SIGUSR2);
    raise(SIGUSR2);
    printf("%s\n", name(bsd_signal(SIGUSR2, SIG_DFL)));
    const char *last = name(bsd_signal(SIGKILL, handler));
    printf("%s %d\n", last, errno == EINVAL);

    // Stop signals and SIGCONT cancel each other.
    sigset_t all, pending;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, 0);
    raise(SIGTSTP);
    raise(SIGTTIN);
    raise(SIGCONT);
    sigpending(&pending);
    printf("%d %d %d\n", sigismember(&pending, SIGTSTP), sigismember(&pending, SIGTTIN), sigismember(&pending, SIGCONT));
    raise(SIGTTOU);
    sigpending(&pending);
    printf("%d %d\n", sigismember(&pending, SIGTTOU), sigismember(&pending, SIGCONT));
}
