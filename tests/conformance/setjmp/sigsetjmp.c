// sigsetjmp and siglongjmp: the signal mask comes back if it was asked for, and not otherwise; _setjmp never asks.
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf environment;
static jmp_buf plain;

static int blocked(int signal)
{
    sigset_t set;
    sigemptyset(&set);
    sigprocmask(SIG_BLOCK, NULL, &set);
    return sigismember(&set, signal);
}

static void mask(int how, int signal)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigprocmask(how, &set, NULL);
}

static void leave(int value) { siglongjmp(environment, value); }

int main(void)
{
    static const int saved[] = {1, 0, 1, 5, 0};
    for (volatile int i = 0; i < 5; i++) {
        mask(SIG_UNBLOCK, SIGUSR1);
        mask(SIG_BLOCK, SIGUSR2);
        int value = sigsetjmp(environment, saved[i]);
        if (value == 0) {
            mask(SIG_BLOCK, SIGUSR1);
            mask(SIG_UNBLOCK, SIGUSR2);
            leave(i);
        }
        printf("savemask %d: returns %d, SIGUSR1 %d, SIGUSR2 %d\n", saved[i], value, blocked(SIGUSR1), blocked(SIGUSR2));
        if (i == 0 && value == 1)
            puts("0 became 1");
    }
    mask(SIG_UNBLOCK, SIGUSR1);
    int value = _setjmp(plain);
    if (value == 0) {
        mask(SIG_BLOCK, SIGUSR1);
        _longjmp(plain, 12);
    }
    printf("_setjmp returns %d, SIGUSR1 %d\n", value, blocked(SIGUSR1));
}
