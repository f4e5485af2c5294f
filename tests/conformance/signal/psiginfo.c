// psignal and psiginfo write to standard error.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    dup2(1, 2);
    siginfo_t information;
    memset(&information, 0, sizeof information);
    errno = 77;
    psignal(SIGSEGV, "message");
    psignal(SIGHUP, 0);
    information.si_signo = SIGTERM;
    psiginfo(&information, "info");
    information.si_signo = SIGCHLD;
    psiginfo(&information, 0);
    psignal(0, "none");
    psignal(1000, "none");
    printf("%d\n", errno);
}
