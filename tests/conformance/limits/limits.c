// The ranges of the integer types and the limits of the system. SSIZE_MAX is that of a 32-bit pointer here.
#include <limits.h>
#include <stdio.h>

#define SIGNED(name) printf("%s %lld %zu\n", #name, (long long)(name), sizeof(name))
#define UNSIGNED(name) printf("%s %llu %zu\n", #name, (unsigned long long)(name), sizeof(name))

// All of them can be used by the preprocessor.
#if CHAR_BIT != 8 || LONG_MAX <= INT_MAX || ULLONG_MAX < ULONG_MAX || LLONG_MIN >= 0 || PATH_MAX < 256
#error "the preprocessor reads the limits otherwise"
#endif

int main(void)
{
    SIGNED(CHAR_BIT);
    SIGNED(SCHAR_MIN);
    SIGNED(SCHAR_MAX);
    SIGNED(UCHAR_MAX);
    SIGNED(CHAR_MIN);
    SIGNED(CHAR_MAX);
    SIGNED(MB_LEN_MAX);
    SIGNED(SHRT_MIN);
    SIGNED(SHRT_MAX);
    SIGNED(USHRT_MAX);
    SIGNED(INT_MIN);
    SIGNED(INT_MAX);
    UNSIGNED(UINT_MAX);
    SIGNED(LONG_MIN);
    SIGNED(LONG_MAX);
    UNSIGNED(ULONG_MAX);
    SIGNED(LLONG_MIN);
    SIGNED(LLONG_MAX);
    UNSIGNED(ULLONG_MAX);
    SIGNED(LONG_BIT);
    SIGNED(WORD_BIT);

    SIGNED(ARG_MAX);
    SIGNED(FILESIZEBITS);
    SIGNED(HOST_NAME_MAX);
    SIGNED(IOV_MAX);
    SIGNED(LOGIN_NAME_MAX);
    SIGNED(NAME_MAX);
    SIGNED(NGROUPS_MAX);
    SIGNED(PAGESIZE);
    SIGNED(PATH_MAX);
    SIGNED(PIPE_BUF);
    SIGNED(SYMLOOP_MAX);
    SIGNED(TTY_NAME_MAX);
    SIGNED(TZNAME_MAX);
    SIGNED(_POSIX_PATH_MAX);
    SIGNED(_POSIX_OPEN_MAX);
    SIGNED(_POSIX2_LINE_MAX);
    SIGNED(NL_ARGMAX);
    SIGNED(NZERO);

    // Each limit is what the type can hold, and one more wraps.
    signed char c = SCHAR_MAX;
    unsigned char uc = UCHAR_MAX;
    unsigned short us = USHRT_MAX;
    unsigned u = UINT_MAX;
    unsigned long ul = ULONG_MAX;
    unsigned long long ull = ULLONG_MAX;
    printf("%d %d %d %u %lu %llu\n", c, ++uc, ++us, ++u, ++ul, ++ull);
    printf("%zu %zu %zu %zu %zu\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(long long));
}
