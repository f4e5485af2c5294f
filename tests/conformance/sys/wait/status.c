// The macros that take a status apart.
#include <stdio.h>
#include <sys/wait.h>

static void show(int status)
{
    printf("%#x:", status);
    if (WIFEXITED(status)) printf(" exited %d", WEXITSTATUS(status));
    if (WIFSIGNALED(status)) printf(" killed by %d%s", WTERMSIG(status), WCOREDUMP(status) ? " with a core" : "");
    if (WIFSTOPPED(status)) printf(" stopped by %d", WSTOPSIG(status));
    if (WIFCONTINUED(status)) printf(" continued");
    putchar('\n');
}

int main(void)
{
    for (int code = 0; code < 256; code += 51) show(code << 8);
    for (int signal = 1; signal < 65; signal++) {
        show(signal);
        show(signal | 0x80);
        show(signal << 8 | 0x7f);
    }
    show(0xffff);
    // A syscall stop of ptrace.
    show((5 | 0x80) << 8 | 0x7f);
    int calls = 0, status = 0x100;
    printf("%d", WIFEXITED((calls++, status)));
    printf(" %d\n", calls);
}
