// only: here, musl does not make these cancellation points, and glibc has no PTHREAD_CANCEL_MASKED
/* Cancellation points besides those of cancellation_points.c, and calls that are none. */
#define _GNU_SOURCE
#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define TRY(call)                                                                                                              \
    do {                                                                                                                       \
        pthread_setcancelstate(PTHREAD_CANCEL_MASKED, NULL);                                                                   \
        errno = 0;                                                                                                             \
        long result = (long)(call);                                                                                            \
        int error = errno, state;                                                                                              \
        pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state);                                                                \
        printf("%s: %ld %s, state %d\n", #call, result, strerror(error), state);                                               \
    } while (0)

int main(void)
{
    int status;
    struct rusage usage;
    struct timespec instant = {0, 1};
    static char buffer[4];
    struct aiocb request = {.aio_fildes = -1, .aio_buf = buffer, .aio_nbytes = 1};
    const struct aiocb *requests[] = {&request};
    const struct aiocb *none[] = {NULL};
    struct sigaction before, after;
    sigset_t set, mask;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    int number;

    pthread_cancel(pthread_self());
    TRY(wait3(&status, WNOHANG, &usage));
    TRY(wait4(-1, &status, WNOHANG, &usage));
    TRY(aio_suspend(requests, 1, NULL));
    TRY(aio_suspend(none, 1, &instant));
    TRY(aio_suspend(none, -1, &instant));
    struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET};
    TRY(fcntl(0, F_OFD_SETLKW, &lock));
    TRY(lockf(0, F_TEST, 0) == ECANCELED);
    TRY(sigwait(&set, &number) == ECANCELED);

    sigaction(SIGINT, NULL, &before);
    TRY(system("exit 3"));
    sigaction(SIGINT, NULL, &after);
    sigprocmask(SIG_BLOCK, NULL, &mask);
    printf("%d %d\n", before.sa_handler == after.sa_handler, sigismember(&mask, SIGCHLD));
}
