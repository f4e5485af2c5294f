// native: glibc
// What musl has not: GB 18030, GBK, GB 2312, Big5 and EUC-KR as targets, suffixes, GB 18030 beyond the basic plane, and the initial state again.
// Characters are those on which the libraries' tables agree.
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>

static int convert(const char *to, const char *from, const char *bytes, size_t length, char *out, size_t space) {
    iconv_t cd = iconv_open(to, from);
    if (cd == (iconv_t)-1) {
        printf("%s<-%s cannot be opened\n", to, from);
        return 0;
    }
    char *in = (char *)bytes, *next = out;
    size_t left = length, room = space;
    errno = 0;
    size_t result = iconv(cd, &in, &left, &next, &room);
    if (result == (size_t)-1) printf("%s<-%s errno %d at %d\n", to, from, errno, (int)(in - bytes));
    iconv_close(cd);
    return next - out;
}

/* There and back, with a checksum of what lies between. */
static void all(const char *name, unsigned first, unsigned last) {
    iconv_t to = iconv_open(name, "UCS-4LE"), back = iconv_open("UCS-4LE", name);
    unsigned sum = 0, same = 0;
    for (unsigned code = first; code <= last; code++) {
        unsigned again = 0;
        char bytes[8], *in = (char *)&code, *out = bytes;
        size_t left = 4, room = 8;
        if (iconv(to, &in, &left, &out, &room) != 0) continue;
        for (char *p = bytes; p < out; p++) sum = sum * 31 + (unsigned char)*p;
        left = out - bytes, in = bytes, out = (char *)&again, room = 4;
        iconv(back, &in, &left, &out, &room);
        same += again == code;
    }
    printf("%s %x-%x: %u %08x\n", name, first, last, same, sum);
    iconv_close(to), iconv_close(back);
}

int main(void) {
    all("GBK", 0x4e00, 0x9fa5);
    all("GB2312", 0x4e00, 0x9fa5);
    all("GB18030", 0x4e00, 0x9fa5);
    all("GB18030", 0xac00, 0xd7a3);
    all("GB18030", 0x10000, 0x10fff);
    all("GB18030", 0x10ff00, 0x10ffff);
    all("GB18030", 0x80, 0x17f);
    all("GB18030", 0x400, 0x1fff - 0x1000);
    all("EUC-KR", 0x4e00, 0x9fa5);
    all("CP949", 0xac00, 0xd7a3);
    all("EUC-JP", 0x3041, 0x30f6);
    all("BIG5-HKSCS", 0x4edf, 0x5604);
    all("BIG5-HKSCS", 0x7680, 0x89a8);
    char out[100];
    /* Syllables that KS X 1001 has not, too. */
    static const char text[] = "a\xed\x95\x9c\xeb\xb7\x81z";
    static const char *const names[] = {"GB18030", "CP949"};
    for (int i = 0; i < 2; i++) {
        int length = convert(names[i], "UTF-8", text, sizeof text - 1, out, 100);
        printf("%s:", names[i]);
        for (int j = 0; j < length; j++) printf(" %02x", (unsigned char)out[j]);
        printf("\n");
    }
    int length = convert("UTF-8", "GB18030", "\x90\x30\x81\x30\xe3\x32\x9a\x35\x84\x31\x95\x33", 12, out, 100);
    for (int j = 0; j < length; j++) printf(" %02x", (unsigned char)out[j]);
    printf("\n");
    length = convert("UTF-8", "GB18030", "\xe3\x32\x9a\x36", 4, out, 100);
    /* A descriptor that is put back looks for a mark again. */
    iconv_t cd = iconv_open("UTF-8", "UTF-16");
    for (int round = 0; round < 2; round++) {
        char *in = (char *)(round ? "\xfe\xff\0b" : "\xff\xfe" "a\0"), *next = out;
        size_t left = 4, room = 100;
        iconv(cd, &in, &left, &next, &room);
        printf("%d %c\n", (int)(next - out), out[0]);
        iconv(cd, NULL, NULL, NULL, NULL);
    }
    iconv_close(cd);
    /* What cannot be written is left out, and so is what is no character. */
    static const char *const suffixes[] = {"ASCII//IGNORE", "ascii//ignore", "ISO-8859-1//IGNORE"};
    for (int i = 0; i < 3; i++) {
        cd = iconv_open(suffixes[i], "UTF-8");
        char *in = (char *)"a\xe2\x82\xac" "b\xff" "c", *next = out;
        size_t left = 7, room = 100;
        iconv(cd, &in, &left, &next, &room);
        printf("%s %.*s\n", suffixes[i], (int)(next - out), out);
        iconv_close(cd);
    }
    cd = iconv_open("UTF-16LE//TRANSLIT", "UTF-8");
    printf("%d\n", cd != (iconv_t)-1);
    iconv_close(cd);
}
