/* getifaddrs, if_nameindex: what they say agrees with each other; where there are no sockets, both fail alike and store nothing. */
#define _GNU_SOURCE
#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fault(const char *what, const char *name) { printf("%s: %s\n", what, name); }

int main(void)
{
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
    int error = errno;
    if (fd >= 0) close(fd);

    struct ifaddrs untouched, *list = &untouched;
    errno = 0;
    int result = getifaddrs(&list);
    if (fd < 0) {
        if (result != -1 || errno != error || list != &untouched) fault("not the socket's failure", strerror(errno));
        errno = 0;
        if (if_nameindex() || errno != error) fault("not the socket's failure", strerror(errno));
    } else {
        struct if_nameindex *names = if_nameindex();
        if (result || !names) fault("failed", strerror(errno)), exit(1);
        int internet = 0;
        for (struct ifaddrs *entry = list; entry; entry = entry->ifa_next) {
            int family = entry->ifa_addr ? entry->ifa_addr->sa_family : -1;
            if (!entry->ifa_name || !*entry->ifa_name || strlen(entry->ifa_name) >= IF_NAMESIZE) fault("no name", "");
            if (family == AF_PACKET) {
                if (internet) fault("a link behind addresses", entry->ifa_name);
                struct sockaddr_ll *link = (void *)entry->ifa_addr;
                if (!entry->ifa_data) fault("no counters", entry->ifa_name);
                struct if_nameindex *name = names;
                while (name->if_index && name->if_index != (unsigned)link->sll_ifindex) name++;
                if (!name->if_name || strcmp(name->if_name, entry->ifa_name)) fault("another name", entry->ifa_name);
            } else if (family == AF_INET || family == AF_INET6) {
                internet = 1;
                if (!entry->ifa_netmask || entry->ifa_netmask->sa_family != family) fault("no mask", entry->ifa_name);
                /* A mask is ones and then zeros. */
                unsigned char *mask = family == AF_INET ? (void *)&((struct sockaddr_in *)entry->ifa_netmask)->sin_addr
                                                        : (void *)&((struct sockaddr_in6 *)entry->ifa_netmask)->sin6_addr;
                for (int bit = 1, bits = family == AF_INET ? 32 : 128; bit < bits; bit++)
                    if ((mask[bit / 8] >> (7 - bit % 8) & 1) > (mask[(bit - 1) / 8] >> (7 - (bit - 1) % 8) & 1))
                        fault("a hole in the mask", entry->ifa_name);
            } else {
                fault("another family", entry->ifa_name);
            }
        }
        for (struct if_nameindex *name = names; name->if_index || name->if_name; name++)
            if (if_nametoindex(name->if_name) != name->if_index) fault("another number", name->if_name);
        if_freenameindex(names);
        freeifaddrs(list);
    }
    freeifaddrs(NULL);
    puts("done");
}
