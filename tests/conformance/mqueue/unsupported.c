// only: here, message queues are not implemented by the kernel: each function passes its answer on
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define TRY(call)                                               \
    do {                                                        \
        errno = 0;                                              \
        long result = (long)(call);                             \
        printf("%s: %ld %s\n", #call, result, strerror(errno)); \
    } while (0)

int main(void)
{
    struct mq_attr attributes = {.mq_maxmsg = 1, .mq_msgsize = 1};
    struct sigevent event = {.sigev_notify = SIGEV_NONE};
    struct timespec never = {0, 0};
    unsigned priority = 0;
    char byte;
    TRY(mq_open("/queue", O_RDWR));
    TRY(mq_open("/queue", O_RDWR | O_CREAT, 0600, &attributes));
    TRY(mq_getattr(0, &attributes));
    TRY(mq_setattr(0, &attributes, 0));
    TRY(mq_send(0, "", 1, 0));
    TRY(mq_timedsend(0, "", 1, 0, &never));
    TRY(mq_receive(0, &byte, 1, &priority));
    TRY(mq_timedreceive(0, &byte, 1, &priority, &never));
    TRY(mq_unlink("/queue"));
    TRY(mq_notify(0, &event));
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGUSR1;
    TRY(mq_notify(0, &event));
    TRY(mq_notify(0, 0));
    // mq_close is close, as on Linux.
    TRY(mq_close(-1));
    int fd = dup(1);
    TRY(mq_close(fd) + close(fd));
}
