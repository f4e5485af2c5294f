// only: here, sockets are not implemented by the kernel: each function passes its answer on
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define TRY(call)                                                          \
    do {                                                                   \
        errno = 0;                                                         \
        long result = (long)(call);                                        \
        printf("%s: %ld %s\n", #call, result, strerror(errno));            \
    } while (0)

int main(void)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    struct sockaddr *a = (struct sockaddr *)&address;
    socklen_t length = sizeof address;
    struct msghdr m = {0};
    struct mmsghdr mm = {{0}, 0};
    int pair[2], value = 0;
    char byte = 0;
    TRY(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    TRY(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair));
    TRY(bind(0, a, length));
    TRY(connect(0, a, length));
    TRY(listen(0, 5));
    TRY(accept(0, a, &length));
    TRY(accept4(0, 0, 0, SOCK_NONBLOCK));
    TRY(shutdown(0, SHUT_RDWR));
    TRY(getsockname(0, a, &length));
    TRY(getpeername(0, a, &length));
    TRY(getsockopt(0, SOL_SOCKET, SO_TYPE, &value, &length));
    TRY(setsockopt(0, SOL_SOCKET, SO_REUSEADDR, &value, sizeof value));
    TRY(send(0, &byte, 1, MSG_NOSIGNAL));
    TRY(sendto(0, &byte, 1, 0, a, length));
    TRY(sendmsg(0, &m, 0));
    TRY(sendmmsg(0, &mm, 1, 0));
    TRY(recv(0, &byte, 1, MSG_DONTWAIT));
    TRY(recvfrom(0, &byte, 1, 0, a, &length));
    TRY(recvmsg(0, &m, 0));
    TRY(recvmmsg(0, &mm, 1, 0, 0));
}
