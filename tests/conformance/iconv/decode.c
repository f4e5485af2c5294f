// timeout: 120
// What every byte and every pair of bytes is in every encoding that has more of them than ASCII: a checksum a first byte. Left out is what
// musl reads from beside its tables: Shift_JIS with a second byte that none has or a first one of 0xe9 or more, and EUC-KR behind the last
// syllable; and Big5, of which Unicode has more today than in musl's days, where musl has nothing.
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>

static int convert(iconv_t cd, const unsigned char *bytes, size_t length, unsigned to[4]) {
    char *from = (char *)bytes, *out = (char *)to;
    size_t left = length, room = 16;
    errno = 0;
    size_t result = iconv(cd, &from, &left, &out, &room);
    return result == (size_t)-1 ? -errno : (int)(16 - room) / 4;
}

int main(void) {
    static const char *const single[] = {
        "ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "ISO-8859-9",
        "ISO-8859-10", "ISO-8859-11", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "KOI8-R", "KOI8-U", "CP1250", "CP1251",
        "CP1252", "CP1253", "CP1254", "CP1255", "CP1256", "CP1257", "CP1258", "CP437", "CP850", "CP866", "CP1047", "US-ASCII"};
    static const char *const twice[] = {"EUC-JP", "SHIFT_JIS", "GB2312", "GBK", "GB18030", "BIG5", "EUC-KR"};
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        iconv_t cd = iconv_open("UCS-4LE", single[i]), back = iconv_open(single[i], "UCS-4LE");
        unsigned sum = 0, same = 0, missing = 0;
        for (int byte = 0; byte < 256; byte++) {
            /* A vowel that musl's CP1255 lacks. */
            if (byte == 0xca && !strcmp(single[i], "CP1255")) continue;
            unsigned char in = byte, again = 0;
            unsigned to[4] = {0};
            int count = convert(cd, &in, 1, to);
            sum = sum * 31 + to[0] + count;
            if (count < 0) {
                missing++;
                continue;
            }
            char *from = (char *)to, *out = (char *)&again;
            size_t left = 4, room = 1;
            same += iconv(back, &from, &left, &out, &room) == 0 && again == in;
        }
        printf("%s %08x missing %u back %u\n", single[i], sum, missing, same);
        iconv_close(cd), iconv_close(back);
    }
    for (size_t i = 0; i < sizeof twice / sizeof *twice; i++) {
        iconv_t cd = iconv_open("UCS-4LE", twice[i]);
        printf("%s\n", twice[i]);
        int shift = i == 1, big = i == 5, korean = i == 6;
        for (int first = 0x80; first < 256; first++) {
            if (shift && first >= 0xe9) break;
            unsigned sum = 0, characters = 0;
            for (int second = shift ? 0x40 : 0; second < (shift ? 0xfd : 256); second++) {
                if (korean && first >= 0xc6 && (second < 0xa1 || first > 0xc6)) continue;
                unsigned char bytes[2] = {first, second};
                unsigned to[4] = {0};
                int count = convert(cd, bytes, 2, to);
                static const char extra[] = "8e 8f 90 91 92 94 95 96 97 9b 9c 9d 9e 9f a0 c6 fa fb fc fd fe";
                char name[3];
                sprintf(name, "%02x", first);
                if (big && strstr(extra, name)) {
                    /* Both have the same number of those that are old. */
                    if (second == 0x40 || second == 0xa1) printf("  %02x%02x %d %x\n", first, second, count, to[0]);
                    continue;
                }
                sum = sum * 31 + to[0] * 7 + to[1] * 3 + count;
                characters += count > 0;
            }
            if (!big || sum) printf("  %02x %08x %u\n", first, sum, characters);
        }
        iconv_close(cd);
    }
}
