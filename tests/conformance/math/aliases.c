/* Functions that are others under a second name or with a second result: sincos, lgamma_r and signgam, pow10. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

static const double values[] = {0.5, -0.5, 2.25, -2.25, 10.0, -10.5, 100.0, 1e10, -1e22};

int main(void)
{
    for (unsigned i = 0; i < sizeof values / sizeof *values; i++) {
        double x = values[i], s, c;
        float sf, cf;
        long double sl, cl;
        sincos(x, &s, &c);
        sincosf(x, &sf, &cf);
        sincosl(x, &sl, &cl);
        printf("%g: %d %d %d %d %d %d\n", x, s == sin(x), c == cos(x), sf == sinf(x), cf == cosf(x), sl == sinl(x), cl == cosl(x));
        int sign = 7, signf = 7, signl = 7;
        double g = lgamma_r(x, &sign);
        float gf = lgammaf_r(x, &signf);
        long double gl = lgammal_r(x, &signl);
        printf("  %d %d %d", sign, signf, signl);
        signgam = 7;
        int same = g == lgamma(x);
        printf(" %d %d", same, signgam);
        signgam = 7;
        same = gf == lgammaf(x);
        printf(" %d %d", same, signgam);
        signgam = 7;
        same = gl == lgammal(x);
        printf(" %d %d\n", same, signgam);
    }
    printf("%a %a %a\n", pow10(3), pow10f(-1), (double)pow10l(5));
    printf("%a %a %a\n", exp10(3), exp10f(-1), (double)exp10l(5));
    printf("%g %g %g\n", lgamma(0.0), lgamma(-3.0), lgamma(INFINITY));
    return 0;
}
