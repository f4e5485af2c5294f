// native: glibc
// ldflags: -lm
/* musl gets zeros of the inverse functions wrong (casin(0) is 0-0i there), so glibc is the oracle. */
/* The special values of annex G and the arithmetic of the parts: infinities, NaN and signed zeros in every function. */
#include <complex.h>
#include <math.h>
#include <stdio.h>

static const double parts[] = {0.0, -0.0, 1.0, -1.0, INFINITY, -INFINITY, NAN};

/* Where annex G leaves a sign open, libraries differ: only the kind of such a part is shown. */
static void show(const char *name, double complex z, int with_sign)
{
    double part[] = {creal(z), cimag(z)};
    printf(" %s", name);
    for (int i = 0; i < 2; i++)
        if (isnan(part[i])) printf(" nan");
        else if (part[i] == 0 || isinf(part[i])) printf(" %s%s", with_sign && signbit(part[i]) ? "-" : "", part[i] == 0 ? "0" : "inf");
        else printf(" %.12f", with_sign ? part[i] : fabs(part[i]));
}

int main(void)
{
    int n = sizeof parts / sizeof *parts;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double complex z = CMPLX(parts[i], parts[j]);
            float complex f = CMPLXF(parts[i], parts[j]);
            long double complex l = CMPLXL(parts[i], parts[j]);
            int open = isnan(parts[i]) || isnan(parts[j]) || isinf(parts[i]) || isinf(parts[j]);
            printf("%g %g:", isnan(parts[i]) ? NAN : parts[i], isnan(parts[j]) ? NAN : parts[j]);
            show("csqrt", csqrt(z), !open);
            show("clog", clog(z), 1);
            show("cexp", cexp(z), !open);
            show("cproj", cproj(z), 1);
            show("conj", conj(z), 1);
            show("cabs", cabs(z), 1);
            show("carg", carg(z), 1);
            show("csinh", csinh(z), !open);
            show("ccosh", ccosh(z), !open);
            if (!open) {
                show("csin", csin(z), 1);
                show("ctan", ctan(z), 1);
                show("casin", casin(z), 1);
                show("casinh", casinh(z), 1);
                show("cacos", cacos(z), 1);
                show("cacosh", cacosh(z), 1);
            }
            show("cprojf", cprojf(f), 1);
            show("cprojl", cprojl(l), 1);
            printf(" %d %d %d\n", isnan(cabsf(f)), isinf(cabsl(l)), isinf(cargf(f)) + isinf(cargl(l)));
        }
    return 0;
}
