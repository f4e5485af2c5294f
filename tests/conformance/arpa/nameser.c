// dn_expand, dn_skipname, dn_comp, ns_initparse, ns_parserr and their kin on whole, damaged and random messages.
#include <arpa/nameser.h>
#include <errno.h>
#include <resolv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned state = 99;
static unsigned next(void) { return (state = state * 1103515245 + 12345) >> 16; }

static void expand(const unsigned char *m, int n, int at, int size)
{
    char text[300];
    memset(text, '~', sizeof text);
    int r = dn_expand(m, m + n, m + at, text, size);
    printf("expand %d", r);
    if (r >= 0)
        printf(" [%s]", text);
    printf(" skip %d\n", dn_skipname(m + at, m + n));
}

static void parse(const unsigned char *m, int n)
{
    ns_msg msg;
    errno = 0;
    int r = ns_initparse(m, n, &msg);
    printf("init %d %d", r, errno);
    if (r == 0) {
        printf(" id %x size %d end %d:", ns_msg_id(msg), (int)ns_msg_size(msg), (int)(ns_msg_end(msg) - ns_msg_base(msg)));
        for (int f = 0; f < ns_f_max; f++)
            printf(" %d", ns_msg_getflag(msg, f));
        puts("");
        static const int order[] = {-1, -1, -1, 2, 0, 1, -1, 5, -2, 1, 0};
        for (int s = -1; s <= ns_s_max; s++) {
            if (s >= 0 && s < ns_s_max)
                printf("section %d: %d\n", s, ns_msg_count(msg, s));
            for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
                ns_rr rr;
                memset(&rr, 0, sizeof rr);
                errno = 0;
                r = ns_parserr(&msg, s, order[i], &rr);
                printf(" %d: %d %d", order[i], r, r ? errno : 0);
                if (r == 0)
                    printf(" %s %d %d %u %d at %d", ns_rr_name(rr), ns_rr_type(rr), ns_rr_class(rr), (unsigned)ns_rr_ttl(rr), ns_rr_rdlen(rr),
                           ns_rr_rdata(rr) ? (int)(ns_rr_rdata(rr) - m) : -1);
                puts("");
            }
        }
    } else
        puts("");
}

// One question, an alias, two addresses, a server and its address.
static const unsigned char answer[] = "\x12\x34\x81\x80\0\1\0\3\0\1\0\1\3www\7example\3com\0\0\1\0\1"
                                      "\xc0\x0c\0\5\0\1\0\0\x0e\x10\0\6\3web\xc0\x10"
                                      "\xc0\x2d\0\1\0\1\0\0\0\x3c\0\4\1\2\3\4"
                                      "\xc0\x2d\0\1\0\1\xff\xff\xff\xff\0\4\5\6\7\x08"
                                      "\xc0\x10\0\2\0\1\0\0\0\1\0\2\xc0\x2d"
                                      "\0\0\x1c\0\1\0\0\0\2\0\x10" "0123456789abcdef";

int main(void)
{
    int length = sizeof answer - 1;
    parse(answer, length);
    for (int n = 0; n < length; n++)
        parse(answer, n);
    for (int at = 0; at < length; at++)
        expand(answer, length, at, 256);
    for (int size = -1; size < 24; size++)
        expand(answer, length, 12, size);

    // Loops, pointers to the end, forward and into the middle of labels, the longest names.
    static const unsigned char loops[] = "\xc0\0\xc0\4\xc0\2\3abc\xc0\6\xc0\x10\xff\xff\x40\0\x80\0\1\xc0";
    for (int at = 0; at < (int)sizeof loops - 1; at++)
        expand(loops, sizeof loops - 1, at, 256);
    unsigned char longest[600];
    int n = 0;
    for (int i = 0; i < 5; i++) {
        longest[n++] = 63;
        memset(longest + n, 'a' + i, 63);
        n += 63;
    }
    longest[n++] = 0;
    for (int at = 0; at < n; at += 1 + (int)(next() % 5))
        for (int size = 240; size < 260; size += 3)
            expand(longest, n, at, size);

    // Anything, and answers with a few bytes changed.
    for (int round = 0; round < 1500; round++) {
        unsigned char m[200];
        int n;
        if (round % 2) {
            n = (int)(next() % 100);
            for (int i = 0; i < n; i++)
                m[i] = next() % 4 ? next() % 8 : next() % 3 ? 0xc0 : (unsigned char)next();
        } else {
            n = length;
            memcpy(m, answer, (size_t)n);
            for (unsigned i = next() % 4 + 1; i; i--)
                m[next() % (unsigned)n] = next() % 2 ? (unsigned char)next() : next() % 64;
        }
        unsigned char *copy = malloc(n ? (size_t)n : 1);
        memcpy(copy, m, (size_t)n);
        parse(copy, n);
        for (int i = 0; n && i < 4; i++) {
            int at = (int)(next() % (unsigned)n);
            expand(copy, n, at, (int)(next() % 300));
        }
        free(copy);
    }

    // Skipping.
    for (int count = 0; count < 5; count++) {
        errno = 0;
        printf("%d", ns_skiprr(answer + 12, answer + length, ns_s_qd, count));
        printf(" %d;", errno);
        errno = 0;
        printf(" %d", ns_skiprr(answer + 33, answer + length, ns_s_an, count));
        printf(" %d\n", errno);
    }
    char name[100];
    errno = 0;
    printf("%d", ns_name_uncompress(answer, answer + length, answer + 45, name, sizeof name));
    printf(" %s", name);
    printf(" %d", ns_name_uncompress(answer, answer + length, answer + 45, name, 3));
    printf(" %d\n", errno);

    // Numbers.
    unsigned char bytes[8] = {0x81, 0x82, 0x83, 0x84};
    printf("%x %lx\n", ns_get16(bytes), ns_get32(bytes));
    ns_put16(0x12345, bytes);
    ns_put32(0x89abcdefUL, bytes + 2);
    const unsigned char *p = bytes;
    unsigned a;
    unsigned long b;
    NS_GET16(a, p);
    NS_GET32(b, p);
    printf("%x %lx %d\n", a, b, (int)(p - bytes));
}
