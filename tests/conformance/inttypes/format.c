// PRI and SCN: each macro fits the type of its name, in both directions, at its limits.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define PRINT(width)                                                                              \
    do {                                                                                          \
        int##width##_t i = INT##width##_MIN, j = INT##width##_MAX;                                \
        uint##width##_t u = UINT##width##_MAX;                                                    \
        printf("%" PRId##width " %" PRIi##width " %" PRIu##width " %" PRIo##width " %" PRIx##width \
               " %" PRIX##width "\n", i, j, u, u, u, u);                                          \
        int_least##width##_t li = INT_LEAST##width##_MIN, lj = INT_LEAST##width##_MAX;            \
        uint_least##width##_t lu = UINT_LEAST##width##_MAX;                                       \
        printf("%" PRIdLEAST##width " %" PRIiLEAST##width " %" PRIuLEAST##width                   \
               " %" PRIoLEAST##width " %" PRIxLEAST##width " %" PRIXLEAST##width "\n",            \
               li, lj, lu, lu, lu, lu);                                                           \
        int_fast##width##_t fi = -42, fj = 42;                                                    \
        uint_fast##width##_t fu = 99;                                                             \
        printf("%" PRIdFAST##width " %" PRIiFAST##width " %" PRIuFAST##width                      \
               " %" PRIoFAST##width " %" PRIxFAST##width " %" PRIXFAST##width "\n",               \
               fi, fj, fu, fu, fu, fu);                                                           \
    } while (0)

// The word behind the object tells whether a conversion writes too much.
#define SCAN(type, macro, text)                                                                  \
    do {                                                                                         \
        struct { type value; unsigned char guard[8]; } s;                                        \
        memset(&s, 0x5a, sizeof s);                                                              \
        int count = sscanf(text, "%" macro, &s.value);                                           \
        int intact = 1;                                                                          \
        for (int i = 0; i < 8; i++)                                                              \
            intact &= s.guard[i] == 0x5a;                                                        \
        printf("%s %s \"%s\": %d %s%" PRIuMAX " %s\n", #type, #macro, text, count,               \
               s.value < 0 ? "-" : "", s.value < 0 ? -(uintmax_t)s.value : (uintmax_t)s.value,   \
               intact ? "intact" : "overwritten");                                               \
    } while (0)

#define SCAN_WIDTH(width)                                       \
    do {                                                        \
        SCAN(int##width##_t, SCNd##width, "-101");              \
        SCAN(int##width##_t, SCNi##width, "0x5c");              \
        SCAN(uint##width##_t, SCNu##width, "201");              \
        SCAN(uint##width##_t, SCNo##width, "171");              \
        SCAN(uint##width##_t, SCNx##width, "c3");               \
        SCAN(int_least##width##_t, SCNdLEAST##width, "-102");   \
        SCAN(int_least##width##_t, SCNiLEAST##width, "077");    \
        SCAN(uint_least##width##_t, SCNuLEAST##width, "202");   \
        SCAN(uint_least##width##_t, SCNoLEAST##width, "172");   \
        SCAN(uint_least##width##_t, SCNxLEAST##width, "c4");    \
        SCAN(int_fast##width##_t, SCNdFAST##width, "-103");     \
        SCAN(int_fast##width##_t, SCNiFAST##width, "103");      \
        SCAN(uint_fast##width##_t, SCNuFAST##width, "203");     \
        SCAN(uint_fast##width##_t, SCNoFAST##width, "173");     \
        SCAN(uint_fast##width##_t, SCNxFAST##width, "c5");      \
    } while (0)

int main(void)
{
    PRINT(8);
    PRINT(16);
    PRINT(32);
    PRINT(64);
    printf("%" PRIdMAX " %" PRIiMAX " %" PRIuMAX " %" PRIoMAX " %" PRIxMAX " %" PRIXMAX "\n", INTMAX_MIN,
           INTMAX_MAX, UINTMAX_MAX, UINTMAX_MAX, UINTMAX_MAX, UINTMAX_MAX);
    printf("%" PRIdPTR " %" PRIiPTR " %" PRIuPTR " %" PRIoPTR " %" PRIxPTR " %" PRIXPTR "\n", (intptr_t)-5,
           (intptr_t)2147483647, (uintptr_t)4294967295u, (uintptr_t)8, (uintptr_t)0xabcdef,
           (uintptr_t)0xabcdef);
    printf("[%8" PRId32 "] [%-8" PRId64 "] [%08" PRIx16 "] [%+" PRId8 "] [%#" PRIo32 "]\n", (int32_t)-7,
           (int64_t)-7, (uint16_t)0xbeef, (int8_t)7, (uint32_t)8);
    // Narrow arguments come as int; the macro makes printf cut them down again.
    printf("%" PRIu8 " %" PRId8 " %" PRIu16 " %" PRId16 "\n", (uint8_t)300, (int8_t)200, (uint16_t)70000,
           (int16_t)40000);

    SCAN_WIDTH(8);
    SCAN_WIDTH(16);
    SCAN_WIDTH(32);
    SCAN_WIDTH(64);
    SCAN(intmax_t, SCNdMAX, "-9223372036854775808");
    SCAN(intmax_t, SCNiMAX, "0x7fffffffffffffff");
    SCAN(uintmax_t, SCNuMAX, "18446744073709551615");
    SCAN(uintmax_t, SCNoMAX, "1777777777777777777777");
    SCAN(uintmax_t, SCNxMAX, "fedcba9876543210");
    SCAN(intptr_t, SCNdPTR, "-2147483648");
    SCAN(intptr_t, SCNiPTR, "0x7fffffff");
    SCAN(uintptr_t, SCNuPTR, "4294967295");
    SCAN(uintptr_t, SCNoPTR, "37777777777");
    SCAN(uintptr_t, SCNxPTR, "fedcba98");
}
