// Everything that needs no database and no socket: numeric hosts and ports, flags, errors.
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

static void look(const char *host, const char *service, int flags, int family, int type, int protocol)
{
    struct addrinfo hints = {.ai_flags = flags, .ai_family = family, .ai_socktype = type, .ai_protocol = protocol}, *list;
    int r = getaddrinfo(host, service, &hints, &list);
    printf("%s %s %x %d %d %d: %d %s\n", host ? host : "-", service ? service : "-", flags, family, type, protocol, r, r ? gai_strerror(r) : "");
    if (r)
        return;
    for (struct addrinfo *a = list; a; a = a->ai_next) {
        char node[100] = "", port[20] = "";
        int n = getnameinfo(a->ai_addr, a->ai_addrlen, node, sizeof node, port, sizeof port, NI_NUMERICHOST | NI_NUMERICSERV);
        printf("  %d %d %d %d %d %s %s %d\n", a->ai_family, a->ai_socktype, a->ai_protocol, (int)a->ai_addrlen, n, node, port, a->ai_addr->sa_family);
    }
    freeaddrinfo(list);
}

int main(void)
{
    static const char *const hosts[] = {"1.2.3.4", "127.1", "0x7f.1", "::1", "::ffff:1.2.3.4", "fe80::1%5", "ff02::1%7", "2001:db8::1%3", "2001:db8::1%lo", "fe80::1%nosuchinterface", "fe80::1%", "1.2.3.4%1", "1.2.3.256", ""};
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
        for (int family = 0; family < 3; family++)
            for (int flags = 0; flags < 3; flags++)
                look(hosts[i], "80", AI_NUMERICHOST | (flags == 1 ? AI_V4MAPPED : flags == 2 ? AI_V4MAPPED | AI_ALL : 0), family == 0 ? AF_UNSPEC : family == 1 ? AF_INET : AF_INET6, SOCK_STREAM, 0);
    static const char *const services[] = {"0", "80", "65535", "65536", "99999999999", "080", "", "http/", "1x"};
    for (size_t i = 0; i < sizeof services / sizeof *services; i++)
        for (int type = 0; type < 4; type++)
            look("1.2.3.4", services[i], AI_NUMERICSERV, AF_INET, type, 0);
    for (int protocol = 0; protocol < 20; protocol++)
        for (int type = 0; type < 5; type++)
            look("1.2.3.4", protocol % 2 ? "80" : NULL, 0, AF_INET, type, protocol);
    look(NULL, NULL, 0, 0, 0, 0);
    look(NULL, "80", 0, AF_INET, SOCK_STREAM, 0);
    look(NULL, "80", AI_PASSIVE, AF_INET, 0, 0);
    look(NULL, "80", 0, AF_INET6, SOCK_STREAM, 0);
    look(NULL, "80", AI_PASSIVE, AF_INET6, SOCK_DGRAM, 0);
    look(NULL, "80", AI_PASSIVE | AI_V4MAPPED, AF_INET6, SOCK_DGRAM, 0);
    look("1.2.3.4", NULL, 0x4000, AF_INET, 0, 0);
    look("1.2.3.4", NULL, 0, AF_UNIX, 0, 0);

    // Names of sockets.
    struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons(8080), .sin_addr = {htonl(0x01020304)}};
    struct sockaddr_in6 in6 = {.sin6_family = AF_INET6, .sin6_port = htons(1), .sin6_scope_id = 99};
    inet_pton(AF_INET6, "2001:db8::5", &in6.sin6_addr);
    char host[64], port[16];
    for (socklen_t size = 0; size < 10; size++) {
        strcpy(host, "?");
        strcpy(port, "?");
        int r = getnameinfo((void *)&in, sizeof in, host, size, port, size / 2, NI_NUMERICHOST | NI_NUMERICSERV);
        printf("%d %d", (int)size, r);
        if (r == 0)
            printf(" %s %s", host, port);
        puts("");
    }
    printf("%d ", getnameinfo((void *)&in6, sizeof in6, host, sizeof host, port, sizeof port, NI_NUMERICHOST | NI_NUMERICSERV));
    printf("%s %s\n", host, port);
    printf("%d ", getnameinfo((void *)&in6, sizeof in6, host, sizeof host, NULL, 0, NI_NUMERICHOST | NI_NUMERICSCOPE));
    printf("%s\n", host);
    printf("%d\n", getnameinfo((void *)&in, sizeof in - 1, host, sizeof host, NULL, 0, NI_NUMERICHOST));
    printf("%d\n", getnameinfo((void *)&in6, sizeof in6 - 1, host, sizeof host, NULL, 0, NI_NUMERICHOST));
    in.sin_family = AF_UNIX;
    printf("%d\n", getnameinfo((void *)&in, sizeof in, host, sizeof host, NULL, 0, NI_NUMERICHOST));

    // Protocols and messages.
    struct protoent *p;
    setprotoent(0);
    while ((p = getprotoent()))
        printf("%s %d %d\n", p->p_name, p->p_proto, *p->p_aliases == NULL);
    endprotoent();
    p = getprotobyname("udp");
    printf("%d ", p->p_proto);
    printf("%s ", getprotobynumber(6)->p_name);
    printf("%d\n", getprotobyname("none") == NULL && getprotobynumber(200) == NULL);
    for (int i = -15; i < 2; i++)
        puts(gai_strerror(i));
}
