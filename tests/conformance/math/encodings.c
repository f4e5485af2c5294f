// native: glibc
// ldflags: -lm
/* totalorder, totalordermag, getpayload, setpayload, setpayloadsig, canonicalize, nextup, nextdown, llogb and the C23 classification macros. */
#define _GNU_SOURCE
#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t bits(double x)
{
    uint64_t b;
    memcpy(&b, &x, 8);
    return b;
}

static uint32_t bitsf(float x)
{
    uint32_t b;
    memcpy(&b, &x, 4);
    return b;
}

static void orders(void)
{
    static const uint64_t list[] = {
        0xfff8000000000000, 0xfff800000000000f, 0xfff0000000000001, 0xfff0000000000000, 0xc000000000000000, 0xbff0000000000000, 0x8000000000000001, 0x8000000000000000,
        0, 1, 0x3ff0000000000000, 0x3ff0000000000001, 0x7ff0000000000000, 0x7ff0000000000001, 0x7ff8000000000000, 0x7ff8000000000007,
    };
    static const uint32_t short_list[] = {0xffc00000, 0xff800001, 0xff800000, 0xbf800000, 0x80000001, 0x80000000, 0, 1, 0x3f800000, 0x7f800000, 0x7f800001, 0x7fc00000, 0x7fc00009};
    for (int i = 0; i < 16; i++) {
        for (int j = 0; j < 16; j++) {
            double x, y;
            memcpy(&x, &list[i], 8);
            memcpy(&y, &list[j], 8);
            printf("%d%d ", totalorder(&x, &y) != 0, totalordermag(&x, &y) != 0);
        }
        printf("\n");
    }
    for (int i = 0; i < 13; i++) {
        for (int j = 0; j < 13; j++) {
            float x, y;
            memcpy(&x, &short_list[i], 4);
            memcpy(&y, &short_list[j], 4);
            printf("%d%d ", totalorderf(&x, &y) != 0, totalordermagf(&x, &y) != 0);
        }
        printf("\n");
    }
    long double longs[] = {-INFINITY, -LDBL_MAX, -1, -LDBL_MIN, -0.0L, 0.0L, LDBL_TRUE_MIN, 1, 1 + LDBL_EPSILON, LDBL_MAX, INFINITY, __builtin_nansl("3"), NAN, -__builtin_nanl("")};
    for (int i = 0; i < 14; i++) {
        for (int j = 0; j < 14; j++) printf("%d%d ", totalorderl(&longs[i], &longs[j]) != 0, totalordermagl(&longs[i], &longs[j]) != 0);
        printf("\n");
    }
}

static void payloads(void)
{
    static const double tries[] = {0, -0.0, 1, -1, 0.5, 1.5, 2, 3, 12345, 4194303, 4194304, 4194305, 2251799813685247.0, 2251799813685248.0, 2251799813685247.5, 1e300, INFINITY, NAN, 0x1p-1074};
    for (unsigned i = 0; i < sizeof tries / sizeof *tries; i++) {
        double x = 7, y = 7;
        int a = setpayload(&x, tries[i]), b = setpayloadsig(&y, tries[i]);
        printf("%g: %d %llx %d %llx, back %g %g\n", tries[i], a != 0, (unsigned long long)bits(x), b != 0, (unsigned long long)bits(y), getpayload(&x), getpayload(&y));
        float xf = 7, yf = 7;
        a = setpayloadf(&xf, tries[i]), b = setpayloadsigf(&yf, tries[i]);
        printf("float: %d %x %d %x, back %g %g\n", a != 0, bitsf(xf), b != 0, bitsf(yf), getpayloadf(&xf), getpayloadf(&yf));
        /* The long doubles' widths differ; what fits 62 bits fits both. */
        long double xl = 7, yl = 7;
        a = setpayloadl(&xl, tries[i]), b = setpayloadsigl(&yl, tries[i]);
        if (tries[i] < 1e18)
            printf("long: %d %d %d %d, back %g %g\n", a != 0, b != 0, issignaling(xl) != 0, issignaling(yl) != 0, (double)getpayloadl(&xl), (double)getpayloadl(&yl));
    }
    double one = 1, infinite = INFINITY, negative = -__builtin_nan("0x123");
    float onef = 1;
    long double onel = 1;
    printf("%g %g %g %g %g\n", getpayload(&one), getpayload(&infinite), getpayload(&negative), getpayloadf(&onef), (double)getpayloadl(&onel));
}

static void canonical(void)
{
    static const uint64_t list[] = {0, 0x8000000000000000, 1, 0x3ff8000000000000, 0x7ff0000000000000, 0xfff0000000000000, 0x7ff0000000000005, 0xfff0000000000006, 0x7ff8000000000007};
    for (int i = 0; i < 9; i++) {
        double x, y = 3;
        memcpy(&x, &list[i], 8);
        int result = canonicalize(&y, &x);
        printf("%d %llx %d %d\n", result, (unsigned long long)bits(y), issignaling(x), issignaling(y));
    }
    float snanf = __builtin_nansf("9"), yf = 1;
    long double snanl = __builtin_nansl("9"), yl = 1;
    int result = canonicalizef(&yf, &snanf), resultl = canonicalizel(&yl, &snanl);
    printf("%d %x %d %d %d\n", result, bitsf(yf), resultl, issignaling(yl), isnan(yl) != 0);
    printf("%d %d %d\n", issignaling(snanf), issignaling(snanl), issignaling(SNAN) && issignaling(SNANF) && issignaling(SNANL));
}

static void neighbours(void)
{
    static const double list[] = {0, -0.0, 1, -1, 0x1p-1074, -0x1p-1074, 0x1p-1022, -0x1p-1022, 2, 0x1.fffffffffffffp1023, -0x1.fffffffffffffp1023, INFINITY, -INFINITY, 1e-300, 3.25};
    for (unsigned i = 0; i < sizeof list / sizeof *list; i++) {
        float x = list[i];
        printf("%.17g: %.17g %.17g; %.9g: %.9g %.9g\n", list[i], nextup(list[i]), nextdown(list[i]), x, nextupf(x), nextdownf(x));
        printf("%ld %ld %ld\n", llogb(list[i]), llogbf(x), llogbl(list[i]));
    }
    printf("%d %d %d\n", isnan(nextup(NAN)) != 0, isnan(nextdownf(NAN)) != 0, isnan(nextupl(NAN)) != 0);
    printf("%d %d %d %d\n", nextupl(1) == 1 + LDBL_EPSILON, nextdownl(1) == 1 - LDBL_EPSILON / 2, nextupl(LDBL_MAX) == INFINITY, nextdownl(0) == -LDBL_TRUE_MIN);
    printf("%d %d %d\n", nextupl(-INFINITY) == -LDBL_MAX, signbit(nextupl(-LDBL_TRUE_MIN)) != 0, nextdownl(INFINITY) == LDBL_MAX);
    printf("%d %d %d\n", llogb(0) == FP_LLOGB0, llogb(NAN) == FP_LLOGBNAN, llogbl(INFINITY) == LONG_MAX);
    printf("%ld %ld\n", llogbl(0x1p-16382L), llogbf(0x1p-149f));
}

static void classes(void)
{
    volatile float f[] = {0, -0.0f, 1, 0x1p-140f, -0x1p-149f, INFINITY, NAN};
    volatile double d[] = {0, -0.0, 1, 0x1p-1040, -0x1p-1074, INFINITY, NAN};
    volatile long double l[] = {0, -0.0L, 1, LDBL_MIN / 4, -LDBL_TRUE_MIN, INFINITY, NAN};
    for (int i = 0; i < 7; i++) {
        printf("%d%d%d %d%d%d %d%d%d ", iszero(f[i]) != 0, iszero(d[i]) != 0, iszero(l[i]) != 0, issubnormal(f[i]) != 0, issubnormal(d[i]) != 0, issubnormal(l[i]) != 0,
               iscanonical(f[i]) != 0, iscanonical(d[i]) != 0, iscanonical(l[i]) != 0);
        printf("%d%d%d %d%d%d %d%d%d ", isnormal(f[i]) != 0, isnormal(d[i]) != 0, isnormal(l[i]) != 0, isfinite(f[i]) != 0, isfinite(d[i]) != 0, isfinite(l[i]) != 0,
               fpclassify(f[i]) == FP_SUBNORMAL, fpclassify(d[i]) == FP_ZERO, fpclassify(l[i]) == FP_NORMAL);
        for (int j = 0; j < 7; j++) printf("%d%d%d", iseqsig(f[i], f[j]) != 0, iseqsig(d[i], d[j]) != 0, iseqsig(l[i], l[j]) != 0);
        printf("\n");
    }
}

int main(void)
{
    orders();
    payloads();
    canonical();
    neighbours();
    classes();
    return 0;
}
