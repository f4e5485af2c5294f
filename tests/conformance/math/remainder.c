/* fmod, remainder, remquo, drem: exact in every precision. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

static const double values[] = {
    0.0, -0.0, 1.0, -1.0, 2.0, 3.0, -3.0, 5.0, 5.5, -7.25, 10.0, 0.1, 1e10, 1e300, -1e300, 4.9e-324, 2.3e-308, 1.7976931348623157e308, INFINITY, -INFINITY, NAN,
};

/* The sign of a NaN is nobody's business. */
static double plain(double x) { return isnan(x) ? NAN : x; }

int main(void)
{
    int n = sizeof values / sizeof *values;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double x = values[i], y = values[j];
            int quotient = 0, quotientf = 0, quotientl = 0;
            double r = remquo(x, y, &quotient);
            printf("%g %g: %a %a %a %a", x, y, plain(fmod(x, y)), plain(remainder(x, y)), plain(drem(x, y)), plain(r));
            float u = x, v = y, rf = remquof(u, v, &quotientf);
            printf(" | %a %a %a %a", plain(fmodf(u, v)), plain(remainderf(u, v)), plain(dremf(u, v)), plain(rf));
            long double rl = remquol(x, y, &quotientl);
            printf(" | %a %a %a", plain(fmodl(x, y)), plain(remainderl(x, y)), plain(rl));
            /* Three bits and the sign are promised; with a NaN nothing is. */
            if (!isnan(r)) printf(" q %d %d", quotient < 0 ? -(-quotient & 7) : quotient & 7, quotientl < 0 ? -(-quotientl & 7) : quotientl & 7);
            if (!isnan(rf)) printf(" %d", quotientf < 0 ? -(-quotientf & 7) : quotientf & 7);
            printf("\n");
        }
    printf("%a %a\n", (double)fmodl(0x1p16000L, 3.0L), (double)remainderl(0x1.8p15999L, 7.0L));
    return 0;
}
