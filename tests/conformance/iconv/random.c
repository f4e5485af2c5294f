// timeout: 120
// Random text, well-formed and damaged, between the encodings of Unicode, in pieces of random size: results, errno and pointers as
// natively.
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t state = 88172645463325252u;

static unsigned below(unsigned n) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 16) % n;
}

static unsigned character(int kind) {
    switch (kind) {
    case 0: return 1 + below(127);
    case 1: return below(4) ? 1 + below(127) : 0x80 + below(0x780);
    case 2: return 0x800 + below(0xd000);
    case 3: return 0x10000 + below(0x100000);
    default: return below(3) ? 32 + below(90) : below(2) ? 0xe000 + below(0x1efe) : 0x10000 + below(0x100000);
    }
}

int main(void) {
    static const char *const names[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
    unsigned sum = 0;
    for (int round = 1; round <= 20000; round++) {
        unsigned from = below(5), to = below(5), text[100];
        int kind = below(5), count = 1 + below(100);
        for (int i = 0; i < count; i++) text[i] = character(kind);
        unsigned char bytes[400], out[800];
        char *in = (char *)text, *next = (char *)bytes;
        size_t left = count * 4, room = sizeof bytes;
        iconv_t cd = iconv_open(names[from], "UTF-32LE");
        iconv(cd, &in, &left, &next, &room);
        iconv_close(cd);
        size_t length = (unsigned char *)next - bytes;
        int damaged = !below(3);
        if (damaged)
            for (int hits = 1 + below(3); hits > 0; hits--) bytes[below(length)] = below(256);
        cd = iconv_open(names[to], names[from]);
        in = (char *)bytes, left = length;
        int show = round % 200 == 0;
        if (show) printf("%d %s<-%s %zu:", round, names[to], names[from], length);
        for (int piece = 0; left > 0 && piece < 30; piece++) {
            next = (char *)out, room = below(4) ? below(40) : 800;
            size_t part = below(2) ? left : 1 + below(left), rest = part;
            errno = 0;
            size_t result = iconv(cd, &in, &rest, &next, &room);
            left -= part - rest;
            sum = sum * 31 + result + errno * 7 + rest * 3;
            for (unsigned char *p = out; p < (unsigned char *)next; p++) sum = sum * 31 + *p;
            if (show) printf(" %d/%d/%zu/%d", (int)result, result == (size_t)-1 ? errno : 0, left, (int)(next - (char *)out));
            if (result == (size_t)-1 && errno == EILSEQ) break;
        }
        if (show) printf(" %08x\n", sum);
        iconv_close(cd);
    }
}
