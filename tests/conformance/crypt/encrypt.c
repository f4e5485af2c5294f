// native: glibc
// ldflags: -lcrypt
/* setkey, encrypt: FIPS 46-3's block by bits, forwards and back. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __GLIBC__
/* No longer for new programs there. */
__asm__(".symver old_encrypt, encrypt@GLIBC_2.2.5");
__asm__(".symver old_setkey, setkey@GLIBC_2.2.5");
void old_encrypt(char *, int);
void old_setkey(const char *);
#define encrypt old_encrypt
#define setkey old_setkey
#endif

static unsigned long long state = 88172645463325252ull;

static unsigned long long any(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static void spread(char *bits, unsigned long long block, int garbage)
{
    for (int at = 0; at < 64; at++) bits[at] = (char)((block >> (63 - at) & 1) | (garbage ? any() & 0xfe : 0));
}

static unsigned long long gather(const char *bits)
{
    unsigned long long block = 0;
    for (int at = 0; at < 64; at++) {
        if (bits[at] != 0 && bits[at] != 1) printf("bit %d is %d\n", at, bits[at]);
        block = block << 1 | (bits[at] & 1);
    }
    return block;
}

static void show(unsigned long long key, unsigned long long block, int garbage)
{
    char bits[66];
    spread(bits, key, garbage);
    setkey(bits);
    bits[64] = bits[65] = 'x';
    spread(bits, block, garbage);
    encrypt(bits, 0);
    printf("%016llx %016llx: %016llx", key, block, gather(bits));
    encrypt(bits, 1);
    printf(" %016llx", gather(bits));
    encrypt(bits, 2);
    printf(" %016llx %d\n", gather(bits), bits[64] == 'x' && bits[65] == 'x');
}

int main(void)
{
    show(0x133457799bbcdff1, 0x0123456789abcdef, 0);
    show(0, 0, 0);
    show(~0ull, ~0ull, 0);
    show(0x0101010101010101, 0x8000000000000000, 0);
    show(0x0e329232ea6d0d73, 0x8787878787878787, 0);
    show(0x133457799bbcdff1 ^ 0x0101010101010101, 0x0123456789abcdef, 0);
    for (int at = 0; at < 64; at++) show(1ull << at, any(), 0);
    for (int at = 0; at < 64; at++) show(any(), 1ull << at, 0);
    for (int round = 0; round < 200; round++) {
        unsigned long long key = any();
        show(key, any(), 1);
    }

    /* A key stays until the next one, and crypt does not touch it. */
    char bits[64], first[64];
    spread(bits, 0x133457799bbcdff1, 0);
    setkey(bits);
    memset(bits, 0, 64);
    encrypt(bits, 0);
    memcpy(first, bits, 64);
    char *hash = crypt("other", "ab");
    printf("%s\n", hash ? hash : "none");
    memset(bits, 0, 64);
    encrypt(bits, 0);
    printf("%d\n", memcmp(first, bits, 64));
}
