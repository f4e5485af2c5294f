// What is no socket has no out-of-band data; addresses and their lengths.
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int main(void)
{
    int result = sockatmark(-1);
    printf("%d %d\n", result, errno == EBADF);
    int pair[2];
    if (pipe(pair) == 0) {
        result = sockatmark(pair[0]);
        printf("%d %d\n", result, errno == ENOTTY);
    }
    struct sockaddr_un address = {.sun_family = AF_LOCAL};
    for (int n = 0; n <= 107; n += 107) {
        memset(address.sun_path, 'x', n);
        printf("%d %d\n", n, (int)SUN_LEN(&address));
    }
    printf("%d %d %d\n", (int)offsetof(struct sockaddr_un, sun_path), (int)sizeof address.sun_path,
           sizeof(struct sockaddr_storage) >= sizeof address);
    struct sockaddr_storage storage = {.ss_family = AF_INET6};
    printf("%d\n", ((struct sockaddr *)&storage)->sa_family == AF_INET6);
}
