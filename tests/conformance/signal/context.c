// A handler's third argument: what was blocked before, and will be afterwards, also if the handler changes it.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <ucontext.h>

static char stack[SIGSTKSZ * 4];

static void list(const char *what, const sigset_t *set)
{
    printf("%s:", what);
    for (int s = 1; s < 32; s++)
        if (sigismember(set, s)) printf(" %d", s);
    putchar('\n');
}

static void show(int signal, siginfo_t *i, void *argument)
{
    ucontext_t *context = argument;
    sigset_t now;
    sigprocmask(SIG_SETMASK, 0, &now);
    printf("signal %d, link %d\n", signal, context->uc_link != 0);
    list("  before", &context->uc_sigmask);
    list("  during", &now);
    printf("  stack %d %d %d\n", context->uc_stack.ss_sp == (void *)stack, context->uc_stack.ss_flags,
           (int)context->uc_stack.ss_size);
    (void)i;
}

static void nest(int signal, siginfo_t *i, void *context)
{
    show(signal, i, context);
    raise(SIGUSR1);
    show(signal, i, context);
}

static void change(int signal, siginfo_t *i, void *argument)
{
    ucontext_t *context = argument;
    (void)signal, (void)i;
    sigaddset(&context->uc_sigmask, SIGWINCH);
    sigdelset(&context->uc_sigmask, SIGHUP);
}

int main(void)
{
    sigset_t some, now;
    struct sigaction action = {.sa_sigaction = show, .sa_flags = SA_SIGINFO};
    sigemptyset(&some);
    sigaddset(&some, SIGHUP);
    sigaddset(&some, SIGTERM);
    sigprocmask(SIG_SETMASK, &some, 0);
    sigaddset(&action.sa_mask, SIGQUIT);
    sigaction(SIGUSR1, &action, 0);
    raise(SIGUSR1);

    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, 0);
    raise(SIGUSR1);

    action.sa_sigaction = nest;
    action.sa_flags |= SA_NODEFER;
    sigaction(SIGUSR2, &action, 0);
    raise(SIGUSR2);

    action.sa_sigaction = change;
    sigaction(SIGUSR2, &action, 0);
    raise(SIGUSR2);
    sigprocmask(SIG_SETMASK, 0, &now);
    list("after", &now);

    // With sigsuspend, what held before it.
    action.sa_sigaction = show;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGUSR1, &action, 0);
    sigaddset(&some, SIGUSR1);
    sigprocmask(SIG_SETMASK, &some, 0);
    raise(SIGUSR1);
    sigset_t none;
    sigemptyset(&none);
    sigsuspend(&none);
    sigprocmask(SIG_SETMASK, 0, &now);
    list("after", &now);
}
