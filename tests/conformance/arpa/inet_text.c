// inet_pton, inet_ntop, inet_aton, inet_addr: edge cases, and anything.
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

static unsigned state = 4711;
static unsigned next(void) { return (state = state * 1103515245 + 12345) >> 16; }

static void hex(const void *data, int n)
{
    for (int i = 0; i < n; i++)
        printf("%02x", ((const unsigned char *)data)[i]);
}

static void text(const char *s)
{
    unsigned char a[16] = {0};
    struct in_addr in = {0};
    printf("[%s] ", s);
    int r = inet_pton(AF_INET, s, a);
    printf("%d ", r);
    if (r == 1)
        hex(a, 4);
    r = inet_aton(s, &in);
    printf(" %d ", r);
    if (r)
        hex(&in, 4);
    printf(" %08x", (unsigned)ntohl(inet_addr(s)));
    r = inet_pton(AF_INET6, s, a);
    printf(" %d ", r);
    if (r == 1) {
        hex(a, 16);
        char out[INET6_ADDRSTRLEN];
        printf(" %s", inet_ntop(AF_INET6, a, out, sizeof out));
    }
    puts("");
}

int main(void)
{
    static const char *const texts[] = {
        "", "0", "1.2.3.4", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2", "1", "1.2.3.4.5", "1..2.3", ".1.2.3", "1.2.3.",
        "1.2.3.4.", "01.2.3.4", "1.2.3.04", "00.0.0.0", "0.0.0.0", "0x7f.1", "0x7f000001", "0X7F.0.0.1", "017.1", "08.1.1.1", "0x", "0x.1",
        "4294967295", "4294967296", "1.16777215", "1.16777216", "1.2.65535", "1.2.65536", "1.2.3.256", "99999999999999999999",
        " 1.2.3.4", "1.2.3.4 ", "1.2.3.4\n", "+1.2.3.4", "-1", "1.-2.3.4", "1.2.3.a", "a.b.c.d", "1,2,3,4", "1.0x10.3.4", "1.2.3.1000",
        "::", ":::", ":", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8",
        "1::2:3:4:5:6:7:8", "1:2:3::4:5:6:7:8", "1:2:3:4:5:6::8", "1::2::3", "1:::2", ":1", "1:", "::1:", ":1::", "fe80::1%lo", "12345::", "::g",
        "ABCD:EF01:2345:6789:abcd:ef01:2345:6789", "::ffff:1.2.3.4", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3", "::1.2.3.256", "::01.2.3.4", "1.2.3.4::", "1:2:3:4::1.2.3.4", "1::1.2.3.4:5", "0:0:0:0:0:ffff:1.2.3.4", "::ffff:0:1.2.3.4",
        "0001:0000:0000:0000::0", "00001::", "1:0:2:3:4:5:6:7", "0:1:2:3:4:5:6:7", "1:2:3:4:5:6:7:0", "0:0:1:0:0:1:1:1", "1:0:0:2:0:0:0:3",
        "1:0:0:2:3:0:0:4", "0:0:0:1:0:0:0:1", "1:1:1:1:1:1:0:0", "0:0:1:1:1:1:0:0", "64:ff9b::192.0.2.33", "2001:db8::1", "fe80::", "ff02::1",
        "[::1]", "::1/64", " ::1", "::1 ",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        text(texts[i]);

    for (int round = 0; round < 4000; round++) {
        char s[64];
        int n = 0, words = 1 + (int)(next() % 9);
        for (int i = 0; i < words; i++) {
            switch (next() % 8) {
            case 0: n += sprintf(s + n, "%u", next() % 300); break;
            case 1: n += sprintf(s + n, "0"); break;
            case 2: n += sprintf(s + n, "%x", next()); break;
            case 3: break;
            case 4: n += sprintf(s + n, "0x%x", next() % 256); break;
            default: n += sprintf(s + n, "%x", next() % 16); break;
            }
            if (i + 1 < words)
                s[n++] = round % 2 ? '.' : next() % 12 ? ':' : '.';
        }
        if (next() % 16 == 0 && n)
            s[next() % (unsigned)n] = (char)(32 + next() % 95);
        s[n] = 0;
        text(s);
    }
    // Addresses with many zeros, into buffers of every size.
    for (int round = 0; round < 2000; round++) {
        unsigned char a[16];
        char out[64];
        for (int i = 0; i < 16; i++)
            a[i] = next() % 3 ? 0 : (unsigned char)next();
        if (round % 5 == 0)
            memset(a, 0, 10), memset(a + 10, 255, 2);
        printf("%s ", inet_ntop(AF_INET6, a, out, sizeof out));
        unsigned size = next() % 48;
        errno = 0;
        const char *r = inet_ntop(AF_INET6, a, out, size);
        printf("%d %d ", r == out, errno);
        size = next() % 17;
        errno = 0;
        r = inet_ntop(AF_INET, a + 12, out, size);
        printf("%d %d %s\n", r == out, errno, r ? r : "");
    }
    char out[64];
    errno = 0;
    printf("%d", inet_pton(AF_UNIX, "1.2.3.4", out));
    printf(" %d\n", errno == EAFNOSUPPORT);
    errno = 0;
    printf("%d", inet_ntop(AF_UNSPEC, "1234", out, 64) == NULL);
    printf(" %d\n", errno == EAFNOSUPPORT);
    struct in_addr in = {htonl(0x01020304)};
    puts(inet_ntoa(in));
    in.s_addr = 0xffffffff;
    puts(inet_ntoa(in));
    printf("%08x %04x %08x %04x\n", (unsigned)htonl(0x01020304), htons(0x0102), (unsigned)ntohl(0x01020304), ntohs(0x0102));
    printf("%08x %08x\n", (unsigned)inet_network("10.1.2.3"), (unsigned)inet_network("x"));
}
