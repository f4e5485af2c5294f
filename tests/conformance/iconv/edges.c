// Where iconv stops: the result, errno, and the places of both pointers, for each kind of input that is cut off, wrong, or has no room.
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>

static void t(const char *to, const char *from, const char *bytes, size_t length, size_t room) {
    iconv_t cd = iconv_open(to, from);
    if (cd == (iconv_t)-1) {
        printf("%s<-%s: open %d\n", to, from, errno);
        return;
    }
    char out[100], *in = (char *)bytes, *next = out;
    size_t left = length, space = room;
    errno = 0;
    size_t result = iconv(cd, &in, &left, &next, &space);
    int error = errno;
    printf("%s<-%s: %d errno %d used %d left %d room %d:", to, from, (int)result, error, (int)(in - bytes), (int)left, (int)space);
    for (char *p = out; p < next; p++) printf(" %02x", (unsigned char)*p);
    printf("\n");
    iconv_close(cd);
}

#define T(to, from, bytes) t(to, from, bytes, sizeof bytes - 1, 100)
#define R(to, from, bytes, room) t(to, from, bytes, sizeof bytes - 1, room)

int main(void) {
    static const char text[] = "plain text, longer than a vector of bytes, a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z";
    static const char *const unicode[] = {"UTF-8",   "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32",
                                          "UCS-2LE", "UCS-2BE",  "UCS-2",    "UCS-4",  "WCHAR_T",  "CHAR"};
    for (size_t i = 0; i < sizeof unicode / sizeof *unicode; i++) {
        T(unicode[i], "UTF-8", "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z");
        /* Each size of room. */
        for (size_t room = 0; room < 14; room++) R(unicode[i], "UTF-8", "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z", room);
        char wide[400], back[400], *in = (char *)text, *out = wide;
        size_t left = sizeof text - 1, room = sizeof wide;
        iconv_t cd = iconv_open(unicode[i], "UTF-8");
        iconv(cd, &in, &left, &out, &room);
        iconv_close(cd);
        /* And back, with each length of input. */
        for (size_t length = 0; length <= (size_t)(out - wide); length++) {
            cd = iconv_open("UTF-8", unicode[i]);
            in = wide, left = length;
            char *to = back;
            room = sizeof back;
            errno = 0;
            size_t result = iconv(cd, &in, &left, &to, &room);
            printf("%d/%d/%d/%d ", (int)result, errno, (int)(in - wide), (int)(to - back));
            iconv_close(cd);
        }
        printf("\n");
    }
    T("UTF-8", "UTF-8", "a\xff" "b");
    T("UTF-8", "UTF-8", "\xc0\x80");
    T("UTF-8", "UTF-8", "\xe0\x9f\xbf");
    T("UTF-8", "UTF-8", "\xed\x9f\xbf");
    T("UTF-8", "UTF-8", "\xed\xa0\x80");
    T("UTF-8", "UTF-8", "\xf0\x8f\xbf\xbf");
    T("UTF-8", "UTF-8", "\xf4\x8f\xbf\xbf");
    T("UTF-8", "UTF-8", "\xf4\x90\x80\x80");
    T("UTF-8", "UTF-8", "\xe2\x28\xa1");
    T("UTF-8", "UTF-8", "\xe2\x82");
    T("UTF-8", "UTF-8", "\xf0\x9f\x98");
    T("UTF-16LE", "UTF-8", "0123456789abcdef0123456789abcde\xff" "fghijklmnopqrstuvw");
    T("UTF-16BE", "UTF-8", "\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xed\xa0\x80");
    T("UTF-8", "UTF-16", "\xff\xfe" "a\0");
    T("UTF-8", "UTF-16", "\xfe\xff\0a");
    T("UTF-8", "UTF-16", "\0a");
    T("UTF-8", "UTF-16", "\xff\xfe");
    T("UTF-8", "UTF-16", "\xff");
    T("UTF-8", "UTF-16", "\xff\xfe\xff\xfe");
    T("UTF-8", "UTF-16", "\0a\xff\xfe");
    T("UTF-8", "UTF-32", "\xff\xfe\0\0" "a\0\0\0");
    T("UTF-8", "UTF-32", "\0\0\xfe\xff\0\0\0a");
    T("UTF-8", "UTF-32", "\0\0\0a");
    T("UTF-8", "UTF-32", "\0\0\xfe");
    T("UTF-8", "UTF-32BE", "\0\x11\0\0");
    T("UTF-8", "UTF-32BE", "\0\0\xdf\xff");
    T("UTF-8", "WCHAR_T", "a\0\0\0\0\xd8\0\0");
    T("UTF-8", "UCS-2", "\xd8\x3d\xde\0");
    T("UTF-8", "UTF-16BE", "\xd8\x3d\xde\0");
    T("UTF-8", "UTF-16BE", "\xd8\x3d");
    T("UTF-8", "UTF-16BE", "\xd8\x3d\xde");
    T("UTF-8", "UTF-16BE", "\xd8\x3d\0a");
    T("UTF-8", "UTF-16BE", "\xdc\0");
    T("UTF-8", "UTF-16LE", "a\0b\0c\0d\0e\0f\0g\0\x3d\xd8\0\xde");
    T("UTF-8", "UTF-16LE", "a\0b\0c\0d\0e\0f\0g\0\x3d\xd8");
    T("UTF-8", "UTF-16LE", "\xff\xfe" "a\0");
    T("UTF-16", "UTF-16LE", "\xff\xfe" "a\0");
    T("ASCII", "UTF-8", "a\xc3\xa9z");
    R("ASCII", "UTF-8", "a\xc3\xa9z", 1);
    R("ASCII", "UTF-8", "a\xc3\xa9z", 2);
    T("UTF-8", "ASCII", "a\x80");
    T("LATIN1", "UTF-8", "\xe2\x82\xac\xc3\xbf");
    T("CP1252", "UTF-8", "\xe2\x82\xac\xc2\x81");
    T("UTF-8", "CP1252", "\x80\x81");
    T("ISO-8859-9", "UTF-8", "\xc2\x81\xc4\x9f");
    T("KOI8-R", "UTF-8", "\xd0\xbf\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82");
    T("CP1047", "UTF-8", "A\xe2\x82\xac\n");
    T("UTF-8", "CP1047", "\xc1\x5c\x25\xff");
    T("ISO-2022-JP", "UTF-8", "a\xe6\x97\xa5\xc2\xa5\xe2\x80\xbe\xef\xbd\xb1\xc3\xa9z");
    for (size_t room = 0; room < 10; room++) {
        R("ISO-2022-JP", "UTF-8", "\xe6\x97\xa5", room);
        R("ISO-2022-JP", "UTF-8", "\xc2\xa5", room);
    }
    T("UTF-8", "ISO-2022-JP", "\x1b$BF|K\\\x1b(Ba\x1b(J\\~\x1b(I1\x1b(B");
    T("UTF-8", "ISO-2022-JP", "\x1b$@F|");
    T("UTF-8", "ISO-2022-JP", "\x1b$");
    T("UTF-8", "ISO-2022-JP", "\x1b$BF");
    T("UTF-8", "ISO-2022-JP", "\x1bzz");
    T("UTF-8", "ISO-2022-JP", "\x1b(Z");
    T("UTF-8", "ISO-2022-JP", "\x80");
    T("UTF-8", "ISO-2022-JP", "\x1b(I\x60");
    T("UTF-8", "ISO-2022-JP", "\x1b$B\x7f\x7f");
    T("SJIS", "UTF-8", "\xc2\xa5\xe2\x80\xbe\xef\xbd\xb1\xe6\x97\xa5\xc3\xa9\\~");
    R("SJIS", "UTF-8", "\xe6\x97\xa5", 1);
    T("UTF-8", "SJIS", "\x80");
    T("UTF-8", "SJIS", "\x93");
    T("UTF-8", "SJIS", "\x93\xfa\x96\x7b\xb1\\~");
    T("EUC-JP", "UTF-8", "\xc2\xa5\xef\xbd\xb1\xe6\x97\xa5\xc3\xa9\\");
    T("UTF-8", "EUC-JP", "\xa4");
    T("UTF-8", "EUC-JP", "\x8e\xe0");
    T("UTF-8", "EUC-JP", "\xc6\xfc\x8e\xb1\xff");
    T("UTF-8", "GB18030", "\x81\x30\x81\x30\x82\x30\x83\x34\xa8\xbc");
    T("UTF-8", "GB18030", "\x81\x30\x81");
    T("UTF-8", "GB18030", "\x81\x30");
    T("UTF-8", "GB18030", "\x81\x30\x80\x30");
    T("UTF-8", "GB18030", "\x80");
    T("UTF-8", "GBK", "\x81\x30\x81\x30");
    T("UTF-8", "GBK", "\xc4\xe3\xba\xc3\x81\x40");
    T("UTF-8", "GB2312", "\xc4\xe3\xba\xc3\x81\x40");
    T("UTF-8", "BIG5", "\xa7\x41\xa6\x6e");
    T("UTF-8", "BIG5", "\x88\x62");
    R("UTF-8", "BIG5", "\x88\x62", 3);
    T("UTF-16LE", "BIG5", "\x88\x62");
    T("ASCII", "BIG5", "\x88\x62");
    R("ASCII", "BIG5", "\x88\x62", 1);
    T("UTF-8", "BIG5", "\xa7");
    T("UTF-8", "EUC-KR", "\xb0\xa1\x81\x41\xc6\x52");
    T("UTF-8", "EUC-KR", "\xb0");
    T("UTF-8", "NONE", "");
    T("NONE", "UTF-8", "");
    T("UTF-8x", "UTF-8", "");
    T("", "utf_8", "\xc3\xa9");
    T("utf 8", "Iso8859_1", "\xe9");
    t("UTF-8", "UTF-16", "", 0, 10);

    /* In pieces, with a state that goes on. */
    iconv_t cd = iconv_open("UTF-8", "UTF-16");
    const char *pieces[] = {"\xff\xfe", "a", "a\0\x3d\xd8", "\x3d\xd8\0\xde"};
    size_t lengths[] = {2, 1, 4, 4};
    for (int i = 0; i < 4; i++) {
        char out[20], *in = (char *)pieces[i], *to = out;
        size_t left = lengths[i], room = sizeof out;
        errno = 0;
        size_t result = iconv(cd, &in, &left, &to, &room);
        printf("piece %d %d %d:", (int)result, errno, (int)left);
        for (char *p = out; p < to; p++) printf(" %02x", (unsigned char)*p);
        printf("\n");
    }
    printf("%d", (int)iconv(cd, NULL, NULL, NULL, NULL));
    char *none = NULL;
    size_t zero = 0;
    printf(" %d", (int)iconv(cd, &none, &zero, NULL, NULL));
    printf(" %d\n", iconv_close(cd));
}
