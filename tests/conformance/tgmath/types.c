/* Which function each macro of <tgmath.h> chooses: seen from the type of the result, from its precision, and from calls that it must not make twice. */
#include <complex.h>
#include <stdio.h>
#include <tgmath.h>

#define TYPE(e) _Generic((e), float: "float", double: "double", long double: "long double", int: "int", long: "long", long long: "long long", \
    float _Complex: "float complex", double _Complex: "double complex", long double _Complex: "long double complex", default: "other")

#define ONE(f) printf("%s: %s %s %s %s %s\n", #f, TYPE(f(v_float)), TYPE(f(v_double)), TYPE(f(v_long)), TYPE(f(v_int)), TYPE(f(v_char)))
#define CPLX(f) printf("%s: %s %s %s\n", #f, TYPE(f(c_float)), TYPE(f(c_double)), TYPE(f(c_long)))
#define TWO(f) printf("%s: %s %s %s %s %s %s %s\n", #f, TYPE(f(v_float, v_float)), TYPE(f(v_float, v_double)), TYPE(f(v_float, v_int)), \
    TYPE(f(v_int, v_int)), TYPE(f(v_long, v_int)), TYPE(f(v_float, v_long)), TYPE(f(v_double, v_double)))

static float v_float = 0.5f;
static double v_double = 0.5;
static long double v_long = 0.5L;
static int v_int = 1;
static unsigned char v_char = 1;
static float complex c_float = 0.5f;
static double complex c_double = 0.5;
static long double complex c_long = 0.5L;

static int calls;
static double once(void)
{
    calls++;
    return 4;
}

int main(void)
{
    int quotient;
    ONE(acos); ONE(asin); ONE(atan); ONE(acosh); ONE(asinh); ONE(atanh); ONE(cos); ONE(sin); ONE(tan); ONE(cosh); ONE(sinh); ONE(tanh); ONE(exp); ONE(log); ONE(sqrt); ONE(fabs);
    CPLX(acos); CPLX(asin); CPLX(atan); CPLX(acosh); CPLX(asinh); CPLX(atanh); CPLX(cos); CPLX(sin); CPLX(tan); CPLX(cosh); CPLX(sinh); CPLX(tanh); CPLX(exp); CPLX(log); CPLX(sqrt);
    CPLX(fabs); CPLX(carg); CPLX(cimag); CPLX(creal); CPLX(conj); CPLX(cproj);
    ONE(cbrt); ONE(ceil); ONE(erf); ONE(erfc); ONE(exp2); ONE(expm1); ONE(floor); ONE(ilogb); ONE(lgamma); ONE(llrint); ONE(llround); ONE(log10); ONE(log1p); ONE(log2); ONE(logb);
    ONE(lrint); ONE(lround); ONE(nearbyint); ONE(rint); ONE(round); ONE(tgamma); ONE(trunc);
    TWO(atan2); TWO(copysign); TWO(fdim); TWO(fmax); TWO(fmin); TWO(fmod); TWO(hypot); TWO(nextafter); TWO(remainder); TWO(pow);
    printf("%s %s %s\n", TYPE(pow(v_float, c_float)), TYPE(pow(c_float, v_double)), TYPE(pow(v_int, c_long)));
    printf("%s %s %s\n", TYPE(fma(v_float, v_float, v_float)), TYPE(fma(v_float, v_int, v_float)), TYPE(fma(v_float, v_long, v_int)));
    printf("%s %s\n", TYPE(remquo(v_float, v_float, &quotient)), TYPE(remquo(v_float, v_long, &quotient)));
    printf("%s %s %s\n", TYPE(frexp(v_float, &quotient)), TYPE(frexp(v_int, &quotient)), TYPE(frexp(v_long, &quotient)));
    printf("%s %s %s\n", TYPE(ldexp(v_float, 3)), TYPE(scalbn(v_int, 3)), TYPE(scalbln(v_long, 3)));
    /* nexttoward's second parameter does not count (tgmath/c23.c); musl has it count, so both are the same here. */
    printf("%s %s\n", TYPE(nexttoward(v_float, v_float)), TYPE(nexttoward(v_double, 1)));
    /* The precision shows which was called. */
    printf("%.9g %.17g %.9g\n", (double)sin(v_float), sin(v_double), (double)sqrt(2.0f));
    printf("%.17g %.17g\n", sqrt(v_int + 1), pow(2, 0.5f));
    printf("%g %g\n", creal(sqrt(-4 + 0 * I)), cimag(sqrt(-4 + 0 * I)));
    printf("%g %g\n", fabs(3 + 4 * I), carg(-1 + 0 * I) > 3 ? 1.0 : 0.0);
    double twice = sqrt(once()) + pow(once(), once()) + fmax(sqrt(sqrt(once())), 1);
    printf("%g %d\n", twice, calls);
    double (*pointer)(double) = sin;
    printf("%d\n", pointer(0) == 0);
    return 0;
}
