// native: glibc
// ldflags: -lcrypt
/* crypt, crypt_r: DES, extended DES, $1$, $5$, $6$ with keys of all lengths and eight bits; bad settings. */
#include <crypt.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    static const char *const settings[] = {
        "ab", "./", "zZ", "9.", "A0rest", "_/...0000", "_1...zz.9", "$1$salt", "$1$12345678$more",
        "$1$a$", "$5$saltstring", "$5$rounds=1000$0123456789abcdef$", "$5$rounds=1777$x", "$6$saltstring",
        "$6$rounds=1001$anotherlongsalts", "$6$rounds=1400$z$",
    };
    static const char *const keys[] = {"", "a", "password", "passwordlonger", "\xff\xa3\x80 8 bits", "Hello world!"};
    struct crypt_data data;
    memset(&data, 0, sizeof data);
    for (unsigned i = 0; i < sizeof settings / sizeof *settings; i++) {
        for (unsigned k = 0; k < sizeof keys / sizeof *keys; k++) {
            printf("%s\n", crypt(keys[k], settings[i]));
            printf("%d\n", !strcmp(crypt(keys[k], settings[i]), crypt_r(keys[k], settings[i], &data)));
        }
        for (int length = 15; length < 256; length += 48) {
            char key[257] = "";
            for (int at = 0; at < length; at++) key[at] = 'A' + at % 57;
            printf("%d %s\n", length, crypt(key, settings[i]));
        }
    }
    /* A hash is a setting that gives itself. */
    char hash[128];
    strcpy(hash, crypt("again", "$6$rounds=1000$itself"));
    printf("%d\n", !strcmp(crypt("again", hash), hash));
    static const char *const bad[] = {"", "a", "!!", "a:", "_", "_J9..", "*0", "*", "$6$rounds=x$a", "$9$a$b"};
    for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
        const char *result = crypt("key", bad[i]);
        printf("%s: %d\n", bad[i], !result || (strlen(result) < 3 && strcmp(result, bad[i])));
    }
}
