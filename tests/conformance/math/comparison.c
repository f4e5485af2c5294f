/* fmax, fmin, fdim, fabs, copysign, nan; classification, also by function; finite. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

int __fpclassify(double), __fpclassifyf(float), __fpclassifyl(long double);
int __signbit(double), __signbitf(float), __signbitl(long double);

static const double values[] = {0.0, -0.0, 1.0, -1.0, 2.5, 4.9e-324, 1e-40, 1e308, INFINITY, -INFINITY, NAN};

static double plain(double x) { return isnan(x) ? NAN : x; }

int main(void)
{
    int n = sizeof values / sizeof *values;
    for (int i = 0; i < n; i++) {
        volatile double x = values[i];
        volatile float u = x;
        volatile long double l = x;
        printf("%a: %d %d %d %d %d %d %d %d\n", plain(x), __fpclassify(x), __fpclassifyf(u), __fpclassifyl(l), !!__signbit(x) || isnan(x),
               !!__signbitf(u) || isnan(x), !!__signbitl(l) || isnan(x), finite(x), finitef(u));
        printf("  %d %d %d %d %d %d %d\n", fpclassify(x), fpclassify(u), fpclassify(l), !!isnormal(x), !!isfinite(u), !!isinf(l), !!isnan(l));
        printf("  %a %a %a\n", fabs(x), fabsf(u), (double)fabsl(l));
        for (int j = 0; j < n; j++) {
            volatile double y = values[j];
            volatile float v = y;
            volatile long double m = y;
            /* Which zero is greater is left open; this library says +0 is, as musl. */
            printf("  %a %a: %a %a %a", x, y, plain(fmax(x, y)), plain(fmin(x, y)), plain(fdim(x, y)));
            printf(" %a %a %a", plain(fmaxf(u, v)), plain(fminf(u, v)), plain(fdimf(u, v)));
            printf(" %a %a %a", plain(fmaxl(l, m)), plain(fminl(l, m)), plain(fdiml(l, m)));
            if (!isnan(x) && !isnan(y)) printf(" %a %a %a", copysign(x, y), copysignf(u, v), (double)copysignl(l, m));
            printf(" %d%d%d%d%d%d\n", !!isgreater(x, y), !!isgreaterequal(x, y), !!isless(u, v), !!islessequal(u, v), !!islessgreater(l, m), !!isunordered(l, m));
        }
    }
    printf("%d %d %d %d\n", isnan(nan("")), isnan(nanf("1")), isnan(nanl("0x7")), fpclassify(nan("x")) == FP_NAN);
    return 0;
}
