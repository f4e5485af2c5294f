// only: here, a program cannot replace the machine's databases natively
// directory: /etc
// /etc/networks, which this program writes, some lines of it damaged. Expected: what networks(5) and POSIX say.
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static void show(struct netent *n)
{
    if (!n) {
        puts("none");
        return;
    }
    printf("%s %08x %d", n->n_name, n->n_net, n->n_addrtype == AF_INET);
    for (char **a = n->n_aliases; *a; a++)
        printf(" (%s)", *a);
    puts("");
}

int main(void)
{
    show(getnetent());
    show(getnetbyname("loopback"));
    FILE *f = fopen("/etc/networks", "w");
    fputs("# networks\n\nloopback 127\nlink-local 169.254.0.0 # comment\nprivate 10.0 office home\nbad\nbad x\nbad 1.2.3.4.5\nbad 256\nbad 1.\n"
          "  spaced\t192.168.1   lan  \nhex 0x0a.0x14\nhigh 255.255.255.255\nlast 172.16.0 l", f);
    fclose(f);
    errno = 0;
    for (struct netent *n; (n = getnetent());)
        show(n);
    printf("%d\n", errno);
    setnetent(1);
    show(getnetent());
    show(getnetent());
    endnetent();
    show(getnetent());
    endnetent();
    show(getnetbyname("private"));
    show(getnetbyname("home"));
    show(getnetbyname("LOOPBACK"));
    show(getnetbyname("l"));
    show(getnetbyname("bad"));
    show(getnetbyname(""));
    show(getnetbyaddr(0xc0a80100, AF_INET));
    show(getnetbyaddr(0xc0a80100, AF_UNSPEC));
    show(getnetbyaddr(0xc0a80100, AF_INET6));
    show(getnetbyaddr(127, AF_INET));
    show(getnetbyaddr(0xffffffff, AF_INET));
    unlink("/etc/networks");
    show(getnetbyname("private"));
    return 0;
}
