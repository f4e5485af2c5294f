// native: glibc
// ldflags: -lcrypt
/* crypt: the schemes $2a$, $2b$, $2x$, $2y$ with keys of all lengths and bytes, and settings good and damaged. */
#include <crypt.h>
#include <stdio.h>
#include <string.h>

static const char digits[] = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
static unsigned long long state = 88172645463325252ull;

static unsigned any(unsigned below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 33) % below;
}

/* Which string says that a setting is wrong differs; it never is the setting and never a hash. */
static void show(const char *key, const char *setting)
{
    const char *hash = crypt(key, setting);
    printf("%s: %s\n", setting, !hash || hash[0] != '$' ? strcmp(hash ? hash : "", setting) ? "refused" : "itself" : hash);
}

int main(void)
{
    static const char letters[] = "abxy";
    char setting[64], key[128];

    for (int round = 0; round < 160; round++) {
        int length = sprintf(setting, "$2%c$04$", letters[round % 4]);
        for (int at = 0; at < 22; at++) setting[length++] = digits[any(64)];
        for (unsigned at = any(4); at; at--) setting[length++] = digits[any(64)];
        setting[length] = 0;
        int bytes = any(3) ? any(20) : any(100);
        int eight = any(3);
        for (int at = 0; at < bytes; at++)
            key[at] = (char)(eight == 0 ? 1 + any(127) : eight == 1 ? 1 + any(255) : "\xff\x80\xa3\x7f""a"[any(5)]);
        key[bytes] = 0;
        show(key, setting);
    }

    /* Signs that spread over nothing but ones. */
    static const char *const signs[] = {
        "\xff\xff\xa3", "\xff\xa3" "345", "\xa3" "ab", "\xa3", "a\xa3", "\xff\xff\xff\xff", "\xff\xff\xff\x80", "1\xa3" "345",
        "\xff\xa3" "34\xff\xff\xff\xa3" "345", "\xff\xa3" "34\xff\xff\xff\xa3" "3456", "\x80\x80\x80\x80", "",
    };
    for (unsigned at = 0; at < sizeof signs / sizeof *signs; at++)
        for (int letter = 0; letter < 4; letter++) {
            sprintf(setting, "$2%c$05$/OK.fbVrR/bpIqNJ5ianF.", letters[letter]);
            show(signs[at], setting);
        }

    /* 72 bytes count, the NUL one of them. */
    for (int length = 68; length < 76; length++) {
        memset(key, 'k', length);
        key[length] = 0;
        show(key, "$2b$04$abcdefghijklmnopqrstuu");
        key[length - 1] = 'l';
        show(key, "$2b$04$abcdefghijklmnopqrstuu");
    }
    show("of the sixth", "$2y$06$abcdefghijklmnopqrstuu");

    /* A hash is a setting that gives itself. */
    char hash[64];
    strcpy(hash, crypt("again", "$2y$04$abcdefghijklmnopqrstuv"));
    printf("%d\n", !strcmp(crypt("again", hash), hash));

    static const char *const bad[] = {
        "$2$04$abcdefghijklmnopqrstuu", "$2c$04$abcdefghijklmnopqrstuu", "$2A$04$abcdefghijklmnopqrstuu", "$2a$03$abcdefghijklmnopqrstuu",
        "$2a$00$abcdefghijklmnopqrstuu", "$2a$32$abcdefghijklmnopqrstuu", "$2a$40$abcdefghijklmnopqrstuu", "$2a$4$abcdefghijklmnopqrstuuu",
        "$2a$ 4$abcdefghijklmnopqrstuu", "$2a$0:$abcdefghijklmnopqrstuu", "$2a$04abcdefghijklmnopqrstuuu", "$2a$04$abcdefghijklmnopqrstu",
        "$2a$04$", "$2a$04", "$2a$", "$2a", "$2", "$", "$2a$04$abcdefghijklm:opqrstuu", "$2a$04$abcdefghijklmnopqrstu$", "$2a$04$abcd\x80" "fghijklmnopqrstuu",
        "$2z$04$abcdefghijklmnopqrstuu", "$2{$04$abcdefghijklmnopqrstuu", "$2`$04$abcdefghijklmnopqrstuu",
    };
    for (unsigned at = 0; at < sizeof bad / sizeof *bad; at++) show("key", bad[at]);

    /* One byte of a good one replaced or the end cut off. */
    for (int round = 0; round < 300; round++) {
        strcpy(setting, "$2a$04$abcdefghijklmnopqrstuu");
        if (any(4) == 0) setting[any(29)] = 0;
        else setting[any(7) + (any(3) ? 0 : 22)] = (char)(1 + any(255));
        /* Not the traditional scheme, and no cost that takes long. */
        if (setting[0] != '$' || setting[1] != '2' || setting[4] != '0' || setting[5] > '6') continue;
        show("key", setting);
    }
}
