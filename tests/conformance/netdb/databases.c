// only: here, a program cannot replace the machine's databases natively
// directory: /etc
// /etc/hosts and /etc/services, which this program writes, some lines of them damaged. Expected: what hosts(5), services(5) and POSIX say.
// A name that is not there is a question for a server, and that needs a socket: ENOSYS so far, and EAI_SYSTEM.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

static void file(const char *path, const char *text, size_t length)
{
    FILE *f = fopen(path, "w");
    fwrite(text, 1, length, f);
    fclose(f);
}

static void look(const char *host, const char *service, int flags, int family)
{
    struct addrinfo hints = {.ai_flags = flags, .ai_family = family}, *list;
    errno = 0;
    int r = getaddrinfo(host, service, &hints, &list);
    printf("%s %s: %d %s\n", host, service ? service : "-", r, r == EAI_SYSTEM ? strerror(errno) : "");
    if (r)
        return;
    for (struct addrinfo *a = list; a; a = a->ai_next) {
        char node[100], port[20];
        getnameinfo(a->ai_addr, a->ai_addrlen, node, sizeof node, port, sizeof port, NI_NUMERICHOST | NI_NUMERICSERV);
        printf("  %s %s %d %s\n", node, port, a->ai_socktype, a->ai_canonname);
    }
    freeaddrinfo(list);
}

static void show(struct hostent *h)
{
    if (!h) {
        printf("none: %s\n", hstrerror(h_errno));
        return;
    }
    printf("%s", h->h_name);
    for (char **a = h->h_aliases; *a; a++)
        printf(" (%s)", *a);
    char text[64];
    for (char **a = h->h_addr_list; *a; a++)
        printf(" %s", inet_ntop(h->h_addrtype, *a, text, sizeof text));
    printf(" %d\n", h->h_length);
}

static void serve(struct servent *s)
{
    if (!s) {
        puts("none");
        return;
    }
    printf("%s %d/%s", s->s_name, ntohs((unsigned short)s->s_port), s->s_proto);
    for (char **a = s->s_aliases; *a; a++)
        printf(" %s", *a);
    puts("");
}

int main(void)
{
    static const char hosts[] = "127.0.0.1 localhost\n::1\tlocalhost ip6-localhost # loopback\n\n# 9.9.9.9 comment\nnot an address\n1.2.3.4\n"
                                "10.0.0.1 db.example db d2\n10.0.0.2 db.example\nfe80::1 db\n10.0.0.3 nul\0 hidden\n300.1.1.1 bad\n10.0.0.9 last";
    static const char services[] = "http 80/tcp www # web\nhttp 80/udp\ndomain 53/tcp\ndomain 53/udp\nbad\nbad 99\nbad 99999/tcp\nbad x/tcp\nodd 7/sctp\nlast 1234/udp l";
    file("/etc/hosts", hosts, sizeof hosts - 1);
    file("/etc/services", services, sizeof services - 1);
    look("localhost", "80", 0, AF_UNSPEC);
    look("db.example", "http", 0, AF_INET);
    look("DB", "www", 0, AF_UNSPEC);
    look("db", "last", AI_V4MAPPED, AF_INET6);
    look("d2", "last", AI_V4MAPPED, AF_INET6);
    look("db", "last", AI_V4MAPPED | AI_ALL, AF_INET6);
    look("ip6-localhost", NULL, AI_CANONNAME, AF_UNSPEC);
    look("ip6-localhost", NULL, 0, AF_INET);
    look("nul", NULL, 0, 0);
    look("last", "domain", 0, 0);
    look("last", "odd", 0, 0);
    look("last", "bad", 0, 0);
    look("hidden", NULL, 0, 0);
    look("bad name", NULL, 0, 0);
    look("a..", NULL, 0, 0);

    show(gethostbyname("db"));
    show(gethostbyname2("db", AF_INET6));
    show(gethostbyname("1.2.3.4"));
    show(gethostbyname("bad name"));
    struct in_addr in = {htonl(0x0a000001)};
    show(gethostbyaddr(&in, sizeof in, AF_INET));
    show(gethostbyaddr(&in6addr_loopback, 16, AF_INET6));
    in.s_addr = 1;
    show(gethostbyaddr(&in, sizeof in, AF_INET));
    sethostent(0);
    for (struct hostent *h; (h = gethostent());)
        show(h);
    endhostent();
    struct hostent host, *found;
    char buffer[128];
    int error = 0, first = -1;
    for (size_t size = 0; size < sizeof buffer; size++)
        if (gethostbyname_r("db", &host, buffer, size, &found, &error) == 0 && first < 0)
            first = (int)size;
    printf("%d %d\n", first > 0, found == &host);
    show(&host);
    printf("%d\n", gethostbyname_r("db", &host, buffer, 8, &found, &error) == ERANGE && !found);

    serve(getservbyname("www", NULL));
    serve(getservbyname("http", "udp"));
    serve(getservbyname("http", "sctp"));
    serve(getservbyport(htons(53), "udp"));
    serve(getservbyport(htons(1234), NULL));
    serve(getservbyport(htons(1), NULL));
    for (struct servent *s; (s = getservent());)
        serve(s);
    endservent();
    struct servent service, *it;
    printf("%d", getservbyname_r("l", "udp", &service, buffer, sizeof buffer, &it));
    printf(" %d\n", it == &service);
    serve(&service);
    printf("%d %d\n", getservbyname_r("l", "udp", &service, buffer, 10, &it) == ERANGE, getservbyname_r("no", NULL, &service, buffer, 10, &it) == ENOENT);
}
