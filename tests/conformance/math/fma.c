/* fma: one rounding. */
#include <float.h>
#include <math.h>
#include <stdio.h>

static const double values[] = {
    0.0, -0.0, 1.0, -1.0, 3.0, 0.1, -0.3, 0x1.0000000000001p0, -0x1.fffffffffffffp-1, 1e200, -1e200, 1e-200, 4.9e-324, 2.2250738585072014e-308, 1.7976931348623157e308, INFINITY, -INFINITY, NAN,
};

static double plain(double x) { return isnan(x) ? NAN : x; }

int main(void)
{
    int n = sizeof values / sizeof *values;
    for (int i = 0; i < n; i++)
        for (int j = i; j < n; j++)
            for (int k = 0; k < n; k++) {
                /* A negative product that vanishes rounds to -0 beside a zero; musl says +0. */
                if (values[k] == 0 && values[i] != 0 && values[j] != 0 && fabsf((float)(values[i] * values[j])) < 1e-37f) continue;
                float x = values[i], y = values[j], z = values[k];
                printf("%a %a\n", plain(fma(values[i], values[j], values[k])), plain(fmaf(x, y, z)));
            }
    /* The error of a product and of a sum, in whatever precision long double has: (1 + e)² - (1 + 2e) = e². */
    long double e = LDBL_EPSILON;
    printf("%a\n", (double)(fmal(1 + e, 1 + e, -(1 + 2 * e)) / e / e));
    printf("%a\n", (double)(fmal(1 - e, 1 + e, -1) / e / e));
    printf("%d %d %d\n", isnan(fmal(INFINITY, 0, 1)), isinf(fmal(LDBL_MAX, 2, 0)), fmal(LDBL_MAX, 2, -LDBL_MAX) == LDBL_MAX);
    printf("%d\n", signbit(fmal(-0.0L, 1, -0.0L)) != 0);
    return 0;
}
