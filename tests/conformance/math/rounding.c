/* Nearest integers: ceil, floor, trunc, round, rint, nearbyint, lrint, llrint, lround, llround in three precisions. */
#include <math.h>
#include <stdio.h>

static const double values[] = {
    0.0, -0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0, 1.5, -1.5, 2.5, -2.5, 3.5, -3.5, 0.49999999999999994, -0.49999999999999994,
    4503599627370495.5, -4503599627370495.5, 4503599627370497.5, 9007199254740993.0, 1e300, -1e300, 4.9e-324, 8388607.5, 2147483647.5, -2147483648.5,
    INFINITY, -INFINITY,
};

static const long double long_values[] = {
    0.0L, -0.0L, 0.5L, -0.5L, 1.5L, 2.5L, -2.5L, 0x1p62L, -0x1p62L, 0x1p61L + 0.5L, -0x1p61L - 0.5L, 0x1p61L + 1.5L, 0x1p62L + 1.0L, 0.4999L, 1e4000L,
    -1e-4000L, INFINITY, -INFINITY,
};

int main(void)
{
    for (unsigned i = 0; i < sizeof values / sizeof *values; i++) {
        double x = values[i];
        float y = x;
        printf("%a: %a %a %a %a %a %a\n", x, ceil(x), floor(x), trunc(x), round(x), rint(x), nearbyint(x));
        printf("%a: %a %a %a %a %a %a\n", y, ceilf(y), floorf(y), truncf(y), roundf(y), rintf(y), nearbyintf(y));
        /* What does not fit is unspecified. */
        if (fabs(x) < 9e18)
            printf("%ld %lld %ld %lld\n", lrint(x), llrint(x), lround(x), llround(x));
        if (fabsf(y) < 9e18f)
            printf("%ld %lld %ld %lld\n", lrintf(y), llrintf(y), lroundf(y), llroundf(y));
    }
    for (unsigned i = 0; i < sizeof long_values / sizeof *long_values; i++) {
        long double x = long_values[i];
        /* Differences are small and exact; the signs of zeros show in the division. */
        long double results[] = {ceill(x), floorl(x), truncl(x), roundl(x), rintl(x), nearbyintl(x)};
        for (int j = 0; j < 6; j++)
            printf("%a%s ", isinf(results[j]) ? (double)results[j] : (double)(results[j] - x), signbit(results[j]) ? "-" : "+");
        if (fabsl(x) < 9e18L)
            printf("%ld %lld %ld %lld", lrintl(x), llrintl(x), lroundl(x), llroundl(x));
        printf("\n");
    }
    printf("%d %d %d\n", isnan(ceil(NAN)), isnan(roundf(NAN)), isnan(rintl(NAN)));
    return 0;
}
