// The alternate stack: what is refused, and that handlers run on it, also when they interrupt each other or are left by a jump.
#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static char stack[SIGSTKSZ * 8], other[SIGSTKSZ * 8];
static sigjmp_buf back;
static int depth;

static int on(const char *place, const void *address)
{
    uintptr_t a = (uintptr_t)address, s = (uintptr_t)place;
    return a >= s && a < s + sizeof stack;
}

static void show(const char *what)
{
    stack_t now;
    memset(&now, 0xff, sizeof now);
    int result = sigaltstack(0, &now);
    char here[16];
    printf("%s: %d flags %d size %d here %d %d\n", what, result, now.ss_flags, (int)now.ss_size, on(stack, here),
           on(other, here));
}

static void set(const char *what, void *where, int flags, size_t size)
{
    stack_t new = {.ss_sp = where, .ss_flags = flags, .ss_size = size};
    int result = sigaltstack(&new, 0);
    printf("%s: %d %s\n", what, result, result ? strerror(errno) : "");
}

static void handler(int signal)
{
    volatile char mine[256];
    memset((char *)mine, signal, sizeof mine);
    show("in handler");
    if (depth++ < 2) raise(SIGUSR1);
    for (unsigned n = 0; n < sizeof mine; n++)
        if (mine[n] != signal) {
            puts("overwritten");
            break;
        }
    set("while on it", other, 0, sizeof other);
    set("disabled while on it", 0, SS_DISABLE, 0);
}

static void jump(int signal)
{
    show("before jump");
    siglongjmp(back, signal);
}

int main(void)
{
    show("none");
    set("too small", stack, 0, MINSIGSTKSZ - 1);
    set("flags", stack, 4, sizeof stack);
    set("on stack", stack, SS_ONSTACK, sizeof stack);
    set("disable", stack, SS_DISABLE, 1);
    show("none");
    set("set", stack, 0, sizeof stack);
    show("set");
    stack_t new = {.ss_sp = other, .ss_size = sizeof other}, old;
    printf("%d\n", sigaltstack(&new, &old));
    printf("%d %d\n", old.ss_sp == (void *)stack, old.ss_flags);
    set("again", stack, 0, sizeof stack);

    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigaction(SIGUSR1, &action, 0);
    raise(SIGUSR1);
    show("after");

    // Without the flag the handler stays where the program is.
    depth = 2;
    action.sa_flags = 0;
    sigaction(SIGUSR2, &action, 0);
    action.sa_handler = jump;
    sigaction(SIGUSR2, &action, 0);
    if (!sigsetjmp(back, 1)) raise(SIGUSR2);
    action.sa_flags = SA_ONSTACK;
    sigaction(SIGUSR2, &action, 0);
    for (int n = 0; n < 3; n++)
        if (!sigsetjmp(back, 1)) raise(SIGUSR2);
    show("jumped");

    // A stack that the handler has for itself.
    set("autodisarm", stack, SS_AUTODISARM, sizeof stack);
    action.sa_handler = handler;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigaction(SIGUSR1, &action, 0);
    depth = 3;
    stack_t now;
    sigaltstack(0, &now);
    printf("%d\n", now.ss_flags == (int)SS_AUTODISARM);
    set("disable", 0, SS_DISABLE, 0);
    raise(SIGUSR1);
}
