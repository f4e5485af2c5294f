// Requests: what they do to files and pipes, how they tell that they are complete, and what is refused.
#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void finish(const char *what, int made, struct aiocb *request)
{
    if (made != 0) {
        printf("%s: %d %s\n", what, made, strerror(errno));
        return;
    }
    const struct aiocb *list[] = {0, request};
    while (aio_error(request) == EINPROGRESS) aio_suspend(list, 2, 0);
    int error = aio_error(request);
    printf("%s: %s, %zd\n", what, error ? strerror(error) : "", aio_return(request));
}

static int told, told_value, told_code;
static void handler(int signal, siginfo_t *information, void *context)
{
    (void)context;
    told = signal;
    told_value = information->si_value.sival_int;
    told_code = information->si_code;
}

int main(void)
{
    char text[64];
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    struct aiocb request = {.aio_fildes = fd, .aio_buf = "hello, world", .aio_nbytes = 12, .aio_offset = 4};
    request.aio_sigevent.sigev_notify = SIGEV_NONE;
    finish("write", aio_write(&request), &request);
    printf("position %ld\n", (long)lseek(fd, 0, SEEK_CUR));
    printf("size %ld\n", (long)lseek(fd, 0, SEEK_END));
    memset(text, '#', sizeof text);
    request.aio_buf = text;
    request.aio_nbytes = sizeof text - 1;
    request.aio_offset = 11;
    finish("read", aio_read(&request), &request);
    printf("%.8s\n", text);
    request.aio_offset = 100;
    finish("read behind the end", aio_read(&request), &request);
    request.aio_offset = -1;
    finish("read before the beginning", aio_read(&request), &request);
    request.aio_offset = 0;
    finish("sync", aio_fsync(O_SYNC, &request), &request);
    finish("data sync", aio_fsync(O_DSYNC, &request), &request);
    finish("no sync", aio_fsync(O_RDONLY, &request), &request);
    printf("cancel %d\n", aio_cancel(fd, 0) == AIO_ALLDONE);
    printf("cancel %d\n", aio_cancel(fd, &request) == AIO_ALLDONE);
    int result = aio_cancel(fd + 1, &request);
    printf("cancel another %d %d\n", result, errno == EINVAL);

    int only_read = open("file", O_RDONLY);
    request.aio_fildes = only_read;
    finish("write to what is read only", aio_write(&request), &request);
    int append = open("file", O_WRONLY | O_APPEND);
    request.aio_fildes = append;
    request.aio_buf = "!";
    request.aio_nbytes = 1;
    finish("append", aio_write(&request), &request);
    printf("size %ld\n", (long)lseek(fd, 0, SEEK_END));
    request.aio_fildes = -1;
    finish("no descriptor", aio_write(&request), &request);

    int ends[2];
    pipe(ends);
    request.aio_fildes = ends[1];
    request.aio_buf = "through a pipe";
    request.aio_nbytes = 14;
    request.aio_offset = 77;
    finish("pipe", aio_write(&request), &request);
    request.aio_fildes = ends[0];
    request.aio_buf = text;
    request.aio_nbytes = sizeof text;
    finish("pipe", aio_read(&request), &request);
    printf("%.14s\n", text);

    struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
    sigaction(SIGRTMIN, &action, 0);
    request.aio_fildes = fd;
    request.aio_offset = 4;
    request.aio_nbytes = 5;
    request.aio_sigevent.sigev_notify = SIGEV_SIGNAL;
    request.aio_sigevent.sigev_signo = SIGRTMIN;
    request.aio_sigevent.sigev_value.sival_int = 42;
    int made = aio_read(&request);
    while (!told) usleep(1000);
    finish("with signal", made, &request);
    printf("told %d %d %d\n", told == SIGRTMIN, told_value, told_code == SI_ASYNCIO);

    struct timespec soon = {0, 1000000};
    const struct aiocb *none[] = {0, 0};
    errno = 0;
    result = aio_suspend(none, 2, &soon);
    printf("none %d %d\n", result, errno == EAGAIN);
    result = aio_suspend(none, -1, &soon);
    printf("negative %d %d\n", result, errno == EINVAL);

    char first[4] = "", second[4] = "";
    struct aiocb a = {.aio_fildes = fd, .aio_lio_opcode = LIO_READ, .aio_buf = first, .aio_nbytes = 3, .aio_offset = 4};
    struct aiocb b = {.aio_fildes = fd, .aio_lio_opcode = LIO_READ, .aio_buf = second, .aio_nbytes = 3, .aio_offset = 7};
    struct aiocb c = {.aio_fildes = -5, .aio_lio_opcode = LIO_NOP};
    a.aio_sigevent.sigev_notify = b.aio_sigevent.sigev_notify = SIGEV_NONE;
    struct aiocb *list[] = {&a, 0, &b, &c};
    printf("list %d", lio_listio(LIO_WAIT, list, 4, 0));
    printf(" %s %s\n", first, second);
    b.aio_offset = -1;
    result = lio_listio(LIO_WAIT, list, 4, 0);
    printf("list %d %d", result, errno == EIO);
    printf(" %d %d\n", aio_error(&a), aio_error(&b) == EINVAL);
    result = lio_listio(LIO_WAIT, list, -1, 0);
    printf("list %d %d\n", result, errno == EINVAL);
    unlink("file");
}
