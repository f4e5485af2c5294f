/* ptrace: failures, which leave memory alone; a kernel that does not trace says so. */
#include <errno.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/types.h>

static void show(const char *what, long result)
{
    int refused = result == -1 && (errno == ESRCH || errno == EPERM || errno == EIO || errno == ENOSYS || errno == EINVAL);
    printf("%s: %s\n", what, refused ? "refused" : "done");
}

int main(void)
{
    long word = 5;
    pid_t nobody = 0x7ffffff0;
    errno = 0;
    show("peek", ptrace(PTRACE_PEEKDATA, nobody, (void *)&word, (void *)0));
    errno = 0;
    show("poke", ptrace(PTRACE_POKEDATA, nobody, (void *)&word, (void *)6));
    errno = 0;
    show("attach", ptrace(PTRACE_ATTACH, nobody, (void *)0, (void *)0));
    errno = 0;
    show("seize", ptrace(PTRACE_SEIZE, nobody, (void *)0, (void *)PTRACE_O_TRACESYSGOOD));
    errno = 0;
    show("continue", ptrace(PTRACE_CONT, nobody, (void *)0, (void *)0));
    errno = 0;
    show("nothing known", ptrace(0x7fff, nobody, (void *)0, (void *)0));
    printf("%ld\n", word);
}
