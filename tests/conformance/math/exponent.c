/* frexp, ldexp, scalbn, scalbln, scalb, modf, logb, ilogb, significand: all exact. */
#define _GNU_SOURCE
#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>

static const double values[] = {
    0.0, -0.0, 1.0, -1.0, 0.75, 3.5, -6.25, 1e10, 1e300, 4.9e-324, -2.2250738585072011e-308, 2.2250738585072014e-308, 1.7976931348623157e308, 1.401298464324817e-45,
    INFINITY, -INFINITY, NAN,
};
static const int powers[] = {0, 1, -1, 52, -52, 1000, -1000, 1074, -1074, 2098, -2099, 3000, -3000, 20000, -20000, INT_MAX, INT_MIN};

static double plain(double x) { return isnan(x) ? NAN : x; }

int main(void)
{
    for (unsigned i = 0; i < sizeof values / sizeof *values; i++) {
        double x = values[i], whole;
        float y = x, wholef;
        long double z = x, wholel;
        int e = 0, ef = 0, el = 0;
        printf("%g: frexp %a", x, plain(frexp(x, &e)));
        printf(" %a", plain(frexpf(y, &ef)));
        printf(" %a", plain(frexpl(z, &el)));
        /* The exponent of an infinity or NaN is unspecified. */
        if (isfinite(x)) printf(" %d %d", e, el);
        if (isfinite(y)) printf(" %d", ef);
        double fraction = modf(x, &whole);
        float fractionf = modff(y, &wholef);
        long double fractionl = modfl(z, &wholel);
        printf(" modf %a %a", plain(fraction), plain(whole));
        printf(" %a %a", plain(fractionf), plain(wholef));
        printf(" %a %a", plain(fractionl), plain(wholel));
        printf(" logb %a %a %a", plain(logb(x)), plain(logbf(y)), plain(logbl(z)));
        printf(" ilogb %d %d %d", ilogb(x), ilogbf(y), ilogbl(z));
        if (isfinite(x)) printf(" significand %a", significand(x));
        if (isfinite(y)) printf(" %a", significandf(y));
        printf("\n");
        for (unsigned j = 0; j < sizeof powers / sizeof *powers; j++) {
            int n = powers[j];
            printf("  %d: %a %a %a", n, plain(ldexp(x, n)), plain(scalbn(x, n)), plain(scalbln(x, n)));
            printf(" %a %a %a", plain(ldexpf(y, n)), plain(scalbnf(y, n)), plain(scalblnf(y, n)));
            printf(" %a %a %a", plain(ldexpl(z, n)), plain(scalbnl(z, n)), plain(scalblnl(z, n)));
            printf(" %a %a\n", plain(scalb(x, n)), plain(scalbf(y, n)));
        }
    }
    /* Rounded once: into the subnormal numbers, ties to even. */
    printf("%a %a %a\n", ldexp(0x1.8p0, -1074), ldexp(0x1.0p0, -1075), ldexp(0x1.0000000000001p0, -1075));
    printf("%a %a\n", scalbnf(0x1.8p0f, -149), scalbnf(0x1p0f, -150));
    printf("%a %a\n", (double)scalbnl(scalbnl(1.0L, -16445), 16445), (double)ldexpl(ldexpl(3.0L, 16000), -16000));
    printf("%d %d %d\n", ilogbl(0x1p-16445L), ilogbl(LDBL_MAX), ilogbl(0x1p-16382L));
    printf("%a %a\n", (double)scalbln(1.0, LONG_MAX), (double)scalblnl(1.0L, LONG_MIN));
    printf("%d %d %d\n", isnan(scalb(1.0, 0.5)), isinf(scalb(1.0, INFINITY)), scalb(1.0, -INFINITY) == 0);
    return 0;
}
