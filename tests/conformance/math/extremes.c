// native: glibc
// ldflags: -lm
/* fmaximum, fminimum and their magnitude and number forms, in three precisions: every pair of a list that has all that is special. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

#define SHOW(x) (isnan(x) ? "nan" : signbit(x) ? "-" : "+"), isnan(x) ? 0.0 : (double)(x)

#define ALL(name, suffix, type)                                                                   \
    static void name(type x, type y)                                                              \
    {                                                                                             \
        type r[] = {fmaximum##suffix(x, y), fminimum##suffix(x, y), fmaximum_mag##suffix(x, y),   \
                    fminimum_mag##suffix(x, y), fmaximum_num##suffix(x, y),                       \
                    fminimum_num##suffix(x, y), fmaximum_mag_num##suffix(x, y),                   \
                    fminimum_mag_num##suffix(x, y)};                                              \
        printf(#type " %s%.17g %s%.17g:", SHOW(x), SHOW(y));                                            \
        for (int i = 0; i < 8; i++) printf(" %s%.17g", SHOW(r[i]));                                  \
        printf("\n");                                                                             \
    }
ALL(floats, f, float)
ALL(doubles, , double)
ALL(longs, l, long double)

int main(void)
{
    static const double values[] = {0.0, -0.0, 1, -1, 2, -2, 0x1p-1074, -0x1p-1074, 0x1p-140, INFINITY, -INFINITY, NAN, 1e300, -1e300, 3.5};
    int count = sizeof values / sizeof *values;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++) {
            floats(values[i], values[j]);
            doubles(values[i], values[j]);
            longs(values[i], values[j]);
        }
    /* A signaling NaN counts as missing too, and nothing that comes out is one. */
    volatile double snan = __builtin_nans("5");
    printf("%g %g %d %d\n", fmaximum_num(snan, 2), fminimum_num(2, snan), issignaling(fmaximum(snan, 1)), issignaling(fmaximum_num(snan, snan)));
    volatile float snanf = __builtin_nansf("5");
    printf("%g %d\n", fmaximum_mag_numf(snanf, 2), issignaling(fminimum_magf(snanf, 1)));
    volatile long double snanl = __builtin_nansl("5");
    printf("%g %d\n", (double)fminimum_mag_numl(snanl, 2), issignaling(fmaximuml(1, snanl)));
    return 0;
}
