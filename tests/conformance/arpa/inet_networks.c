// native: glibc
// Networks by their classes: musl forgets the byte order.
#include <arpa/inet.h>
#include <stdio.h>

int main(void)
{
    static const char *const texts[] = {"10.1.2.3", "127.255.255.255", "128.1.2.3", "191.255.1.2", "192.168.1.2", "223.1.2.3", "224.0.0.1", "0.0.0.0", "255.255.255.255"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct in_addr in;
        inet_aton(texts[i], &in);
        in_addr_t network = inet_netof(in), host = inet_lnaof(in);
        printf("%s: %x %x %s\n", texts[i], (unsigned)network, (unsigned)host, inet_ntoa(inet_makeaddr(network, host)));
    }
    printf("%s\n", inet_ntoa(inet_makeaddr(127, 1)));
    printf("%s\n", inet_ntoa(inet_makeaddr(0xffff, 0x12345)));
    printf("%s\n", inet_ntoa(inet_makeaddr(0xc0a801, 0x1ff)));
}
