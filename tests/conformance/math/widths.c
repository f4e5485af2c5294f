// native: glibc
// ldflags: -lm
/*
 * fromfp, ufromfp, fromfpx, ufromfpx: every direction and the widths about each result. C23 returns a floating type and NaN for what does not
 * fit; glibc before 2.43 still returns the integers of the older specification, which say nothing sure about what does not fit: there the
 * test knows the range itself.
 */
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>

static const double values[] = {
    0, -0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1, 1.5, -1.5, 2, -2, 2.5, -2.5, 3.5, -3.5, 3.75, 4, -4, -4.25, 127, 127.5, 128, -128, -128.5, -129, 255.5, 256,
    0x1p31, -0x1p31, 0x1p31 - 0.5, 0x1p52 + 1, 0x1.8p40, -0x1p62, 0x1p61, 4503599627370495.5, -4503599627370495.5, 0x1p-1074, -0x1p-1074, 0x1p-149,
};

static double rounded(double x, int direction)
{
    switch (direction) {
    case FP_INT_UPWARD: return ceil(x);
    case FP_INT_DOWNWARD: return floor(x);
    case FP_INT_TOWARDZERO: return trunc(x);
    case FP_INT_TONEARESTFROMZERO: return round(x);
    default: return roundeven(x);
    }
}

static int fits(double x, int width, int is_signed)
{
    if (width == 0) return 0;
    return is_signed ? x >= -ldexp(1, width - 1) && x < ldexp(1, width - 1) : x >= 0 && x < ldexp(1, width);
}

#define TRY(function, type, is_signed)                                                  \
    for (int width = 0; width < 64; width++) {                                          \
        type x = values[i];                                                             \
        int good = fits(rounded(x, direction), width, is_signed);                       \
        if (good) printf("%.17g ", (double)function(x, direction, width) + 0.0);        \
        else if (width % 8 == 0) printf("%s ", missing((double)function(x, direction, width))); \
    }

#ifdef __wasm__
static const char *missing(double result) { return isnan(result) ? "-" : "should not fit"; }
#else
static const char *missing(double result) { return result == 12.5 ? "" : "-"; }
#endif

int main(void)
{
    for (unsigned i = 0; i < sizeof values / sizeof *values; i++)
        for (int direction = 0; direction < 5; direction++) {
            printf("\n%.17g %d: ", values[i], direction);
            TRY(fromfp, double, 1)
            TRY(fromfpf, float, 1)
            TRY(fromfpl, long double, 1)
            TRY(ufromfp, double, 0)
            TRY(ufromfpf, float, 0)
            TRY(ufromfpl, long double, 0)
            TRY(fromfpx, double, 1)
            TRY(ufromfpxf, float, 0)
            TRY(fromfpxl, long double, 1)
        }
    printf("\n");
#ifdef __wasm__
    /* What only the newer form can say. */
    int wrong = 0;
    wrong += !isnan(fromfp(INFINITY, 0, 64)) + !isnan(ufromfpl(NAN, 1, 8)) + !isnan(fromfpf(1, 0, 0));
    wrong += !signbit(fromfp(-0.25, FP_INT_TOWARDZERO, 8)) + !signbit(ufromfp(-0.25, FP_INT_TONEAREST, 8));
    wrong += fromfp(0x1p100, 0, 200) != 0x1p100;
    wrong += fromfpl(-0x1p63L, 0, 64) != -0x1p63L;
    wrong += !isnan(fromfpl(-0x1p63L - 1, 0, 64)) + !isnan(fromfpl(0x1p63L, 0, 64));
    wrong += ufromfpl(0x1p64L - 1, 0, 64) != 0x1p64L - 1;
    wrong += !isnan(ufromfpl(0x1p64L - 0.5L, FP_INT_UPWARD, 64)) + !isnan(ufromfpl(-1, 0, 64));
    wrong += fromfpl(0x1p111L + 0.5L, FP_INT_TONEAREST, 113) != 0x1p111L;
    wrong += fromfp(1e300, 0, 4000000000u) != 1e300;
    return wrong;
#endif
    return 0;
}
