// The numbers, and errno itself: an lvalue that starts at 0, that calls set when they fail and leave alone when they do not.
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NUMBER(name) {#name, name}
static const struct { const char *name; int number; } numbers[] = {
    NUMBER(EDOM), NUMBER(EILSEQ), NUMBER(ERANGE),
    NUMBER(E2BIG), NUMBER(EACCES), NUMBER(EADDRINUSE), NUMBER(EADDRNOTAVAIL), NUMBER(EAFNOSUPPORT), NUMBER(EAGAIN),
    NUMBER(EALREADY), NUMBER(EBADF), NUMBER(EBADMSG), NUMBER(EBUSY), NUMBER(ECANCELED), NUMBER(ECHILD),
    NUMBER(ECONNABORTED), NUMBER(ECONNREFUSED), NUMBER(ECONNRESET), NUMBER(EDEADLK), NUMBER(EDESTADDRREQ),
    NUMBER(EDQUOT), NUMBER(EEXIST), NUMBER(EFAULT), NUMBER(EFBIG), NUMBER(EHOSTUNREACH), NUMBER(EIDRM),
    NUMBER(EINPROGRESS), NUMBER(EINTR), NUMBER(EINVAL), NUMBER(EIO), NUMBER(EISCONN), NUMBER(EISDIR), NUMBER(ELOOP),
    NUMBER(EMFILE), NUMBER(EMLINK), NUMBER(EMSGSIZE), NUMBER(EMULTIHOP), NUMBER(ENAMETOOLONG), NUMBER(ENETDOWN),
    NUMBER(ENETRESET), NUMBER(ENETUNREACH), NUMBER(ENFILE), NUMBER(ENOBUFS), NUMBER(ENODATA), NUMBER(ENODEV),
    NUMBER(ENOENT), NUMBER(ENOEXEC), NUMBER(ENOLCK), NUMBER(ENOLINK), NUMBER(ENOMEM), NUMBER(ENOMSG),
    NUMBER(ENOPROTOOPT), NUMBER(ENOSPC), NUMBER(ENOSR), NUMBER(ENOSTR), NUMBER(ENOSYS), NUMBER(ENOTCONN),
    NUMBER(ENOTDIR), NUMBER(ENOTEMPTY), NUMBER(ENOTRECOVERABLE), NUMBER(ENOTSOCK), NUMBER(ENOTSUP), NUMBER(ENOTTY),
    NUMBER(ENXIO), NUMBER(EOPNOTSUPP), NUMBER(EOVERFLOW), NUMBER(EOWNERDEAD), NUMBER(EPERM), NUMBER(EPIPE),
    NUMBER(EPROTO), NUMBER(EPROTONOSUPPORT), NUMBER(EPROTOTYPE), NUMBER(EROFS), NUMBER(ESPIPE), NUMBER(ESRCH),
    NUMBER(ESTALE), NUMBER(ETIME), NUMBER(ETIMEDOUT), NUMBER(ETXTBSY), NUMBER(EWOULDBLOCK), NUMBER(EXDEV),
};

#if ENOENT != 2 || !defined(errno)
#error "the preprocessor reads <errno.h> otherwise"
#endif

int main(void)
{
    printf("at start: %d\n", errno);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        printf("%s %d\n", numbers[i].name, numbers[i].number);

    errno = 17;
    int *address = &errno;
    *address += 1;
    printf("%d %d\n", errno, address == &errno);
    // Success leaves it alone.
    free(malloc(10));
    char buffer[8];
    snprintf(buffer, sizeof buffer, "%d", 5);
    printf("%ld %zu %d\n", strtol("12", NULL, 10), strlen("abc"), errno);
    close(dup(1));
    printf("%d\n", errno);

    errno = 0;
    int result = close(-1);
    printf("close: %d %d\n", result, errno);
    errno = 0;
    result = open("/nonexistent/file", O_RDONLY);
    printf("open: %d %d\n", result, errno);
    errno = 0;
    ssize_t size = read(12345, buffer, 1);
    printf("read: %d %d\n", (int)size, errno);
    errno = 0;
    off_t position = lseek(1, 0, 99);
    printf("lseek: %d %d\n", (int)position, errno == EINVAL || errno == ESPIPE);
    errno = 0;
    long limit = strtol("999999999999999999999", NULL, 10);
    printf("strtol: %d %d\n", limit == 9223372036854775807L, errno);
    errno = 0;
    double huge = strtod("1e999", NULL);
    printf("strtod: %d %d\n", huge == HUGE_VAL, errno);
    // Still there until somebody sets it again.
    puts("after output");
    printf("%d\n", errno);
}
