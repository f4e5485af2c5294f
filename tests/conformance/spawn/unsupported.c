// only: here, processes are not implemented by the kernel: each function passes its answer on
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define TRY(call)                                               \
    do {                                                        \
        errno = 0;                                              \
        int result = (call);                                    \
        printf("%s: %d %s\n", #call, result, strerror(errno));  \
    } while (0)

static void still_here(int signal)
{
    (void)signal;
}

int main(void)
{
    char *arguments[] = {"sh", 0};
    char *environment[] = {"A=B", 0};
    siginfo_t information;
    int status = 99;
    pid_t pid = 77;

    TRY(fork());
    TRY(_Fork());
    TRY(vfork());
    TRY(daemon(1, 1));
    TRY(execv("/bin/sh", arguments));
    TRY(execve("/bin/sh", arguments, environment));
    TRY(execl("/bin/sh", "sh", "-c", "true", (char *)0));
    TRY(execl("/bin/sh", (char *)0));
    TRY(execle("/bin/sh", "sh", (char *)0, environment));
    TRY(execlp("sh", "sh", (char *)0));
    TRY(execvp("sh", arguments));
    TRY(execvp("/bin/sh", arguments));
    TRY(execvpe("sh", arguments, environment));
    TRY(fexecve(0, arguments, environment));
    TRY(wait(&status));
    TRY(waitpid(-1, &status, WNOHANG));
    TRY(wait3(&status, 0, 0));
    TRY(wait4(0, &status, 0, 0));
    TRY(waitid(P_ALL, 0, &information, WEXITED));
    printf("status %d\n", status);

    // What is found out before the kernel is asked.
    TRY(execvp("", arguments));
    char long_name[257];
    memset(long_name, 'x', 256);
    long_name[256] = 0;
    TRY(execvp(long_name, arguments));
    TRY(execlp("", "", (char *)0));

    // More arguments than an array on the stack has room for.
#define TEN(x) x, x, x, x, x, x, x, x, x, x
    TRY(execl("/bin/sh", TEN("0"), TEN("1"), TEN("2"), TEN("3"), TEN("4"), TEN("5"), TEN("6"), TEN("7"), TEN("8"),
              TEN("9"), TEN("10"), TEN("11"), TEN("12"), TEN("13"), (char *)0));

    errno = 0;
    printf("posix_spawn: %s\n", strerror(posix_spawn(&pid, "/bin/sh", 0, 0, arguments, environment)));
    printf("posix_spawnp: %s\n", strerror(posix_spawnp(&pid, "sh", 0, 0, arguments, environment)));
    printf("pid %d, errno %d\n", (int)pid, errno);

    // The caller's signals and descriptors are as before.
    sigset_t before, after;
    signal(SIGINT, still_here);
    sigemptyset(&before);
    sigaddset(&before, SIGHUP);
    sigprocmask(SIG_SETMASK, &before, 0);
    int next = dup(0);
    close(next);
    TRY(system("true"));
    printf("posix_spawn: %s\n", strerror(posix_spawn(&pid, "/bin/sh", 0, 0, arguments, environment)));
    errno = 0;
    FILE *stream = popen("true", "r");
    printf("popen r: %d %s\n", stream != 0, strerror(errno));
    stream = popen("true", "we");
    printf("popen we: %d %s\n", stream != 0, strerror(errno));
    stream = popen("true", "x");
    printf("popen x: %d %s\n", stream != 0, strerror(errno));
    TRY(pclose(stdin));
    sigprocmask(SIG_SETMASK, 0, &after);
    printf("mask kept %d\n", memcmp(&before, &after, 8) == 0);
    printf("handler kept %d\n", signal(SIGINT, SIG_DFL) == still_here);
    printf("quit kept %d\n", signal(SIGQUIT, SIG_DFL) == SIG_DFL);
    int again = dup(0);
    printf("no descriptor lost %d\n", next == again);
    printf("shell %d\n", system(0));
}
