/*
 * <tgmath.h>: one name for the functions of all floating types (C23 7.27).
 *
 * The type of the arguments together chooses the function: an integer counts as double, and a complex argument chooses the function of
 * <complex.h> where there is one. Functions of one real type keep their names from <math.h>: modf, nan, the total orders and payloads.
 */
#ifndef _TGMATH_H
#define _TGMATH_H

#include <complex.h>
#include <math.h>

/* C++ overloads the functions themselves. */
#ifndef __cplusplus

/* The type that an argument counts as: its own if that is a floating type, else double. As a null pointer's target, so that nothing is computed. */
#define __tg_type(x)                    \
    __typeof__(*_Generic((x),           \
        float: (float *)0,              \
        long double: (long double *)0,  \
        float _Complex: (float _Complex *)0, \
        double _Complex: (double _Complex *)0, \
        long double _Complex: (long double _Complex *)0, \
        default: (double *)0))
/* A value, never computed, of the type of one, two or three arguments together. */
#define __tg_1(x) ((__tg_type(x))0)
#define __tg_2(x, y) (__tg_1(x) + __tg_1(y))
#define __tg_3(x, y, z) (__tg_2(x, y) + __tg_1(z))

#define __tg_real(value, function) \
    _Generic((value), float: function##f, long double: function##l, default: function)
#define __tg_complex(value, function, other)  \
    _Generic((value),                         \
        float: function##f,                   \
        long double: function##l,             \
        float _Complex: other##f,             \
        double _Complex: other,               \
        long double _Complex: other##l,       \
        default: function)
/* Of complex numbers only; a real argument is one whose imaginary part is zero. */
#define __tg_of_complex(value, function)      \
    _Generic((value),                         \
        float: function##f,                   \
        long double: function##l,             \
        float _Complex: function##f,          \
        long double _Complex: function##l,    \
        default: function)

/* Real and complex. */
#undef acos
#define acos(x) __tg_complex(__tg_1(x), acos, cacos)(x)
#undef asin
#define asin(x) __tg_complex(__tg_1(x), asin, casin)(x)
#undef atan
#define atan(x) __tg_complex(__tg_1(x), atan, catan)(x)
#undef acosh
#define acosh(x) __tg_complex(__tg_1(x), acosh, cacosh)(x)
#undef asinh
#define asinh(x) __tg_complex(__tg_1(x), asinh, casinh)(x)
#undef atanh
#define atanh(x) __tg_complex(__tg_1(x), atanh, catanh)(x)
#undef cos
#define cos(x) __tg_complex(__tg_1(x), cos, ccos)(x)
#undef sin
#define sin(x) __tg_complex(__tg_1(x), sin, csin)(x)
#undef tan
#define tan(x) __tg_complex(__tg_1(x), tan, ctan)(x)
#undef cosh
#define cosh(x) __tg_complex(__tg_1(x), cosh, ccosh)(x)
#undef sinh
#define sinh(x) __tg_complex(__tg_1(x), sinh, csinh)(x)
#undef tanh
#define tanh(x) __tg_complex(__tg_1(x), tanh, ctanh)(x)
#undef exp
#define exp(x) __tg_complex(__tg_1(x), exp, cexp)(x)
#undef log
#define log(x) __tg_complex(__tg_1(x), log, clog)(x)
#undef sqrt
#define sqrt(x) __tg_complex(__tg_1(x), sqrt, csqrt)(x)
#undef pow
#define pow(x, y) __tg_complex(__tg_2(x, y), pow, cpow)(x, y)
#undef fabs
#define fabs(x) __tg_complex(__tg_1(x), fabs, cabs)(x)

/* Complex. */
#undef carg
#define carg(x) __tg_of_complex(__tg_1(x), carg)(x)
#undef cimag
#define cimag(x) __tg_of_complex(__tg_1(x), cimag)(x)
#undef conj
#define conj(x) __tg_of_complex(__tg_1(x), conj)(x)
#undef cproj
#define cproj(x) __tg_of_complex(__tg_1(x), cproj)(x)
#undef creal
#define creal(x) __tg_of_complex(__tg_1(x), creal)(x)

/* Real. */
#undef cbrt
#define cbrt(x) __tg_real(__tg_1(x), cbrt)(x)
#undef ceil
#define ceil(x) __tg_real(__tg_1(x), ceil)(x)
#undef erf
#define erf(x) __tg_real(__tg_1(x), erf)(x)
#undef erfc
#define erfc(x) __tg_real(__tg_1(x), erfc)(x)
#undef exp2
#define exp2(x) __tg_real(__tg_1(x), exp2)(x)
#undef expm1
#define expm1(x) __tg_real(__tg_1(x), expm1)(x)
#undef floor
#define floor(x) __tg_real(__tg_1(x), floor)(x)
#undef ilogb
#define ilogb(x) __tg_real(__tg_1(x), ilogb)(x)
#undef lgamma
#define lgamma(x) __tg_real(__tg_1(x), lgamma)(x)
#undef llrint
#define llrint(x) __tg_real(__tg_1(x), llrint)(x)
#undef llround
#define llround(x) __tg_real(__tg_1(x), llround)(x)
#undef log10
#define log10(x) __tg_real(__tg_1(x), log10)(x)
#undef log1p
#define log1p(x) __tg_real(__tg_1(x), log1p)(x)
#undef log2
#define log2(x) __tg_real(__tg_1(x), log2)(x)
#undef logb
#define logb(x) __tg_real(__tg_1(x), logb)(x)
#undef lrint
#define lrint(x) __tg_real(__tg_1(x), lrint)(x)
#undef lround
#define lround(x) __tg_real(__tg_1(x), lround)(x)
#undef nearbyint
#define nearbyint(x) __tg_real(__tg_1(x), nearbyint)(x)
#undef rint
#define rint(x) __tg_real(__tg_1(x), rint)(x)
#undef round
#define round(x) __tg_real(__tg_1(x), round)(x)
#undef tgamma
#define tgamma(x) __tg_real(__tg_1(x), tgamma)(x)
#undef trunc
#define trunc(x) __tg_real(__tg_1(x), trunc)(x)
#undef atan2
#define atan2(x, y) __tg_real(__tg_2(x, y), atan2)(x, y)
#undef copysign
#define copysign(x, y) __tg_real(__tg_2(x, y), copysign)(x, y)
#undef fdim
#define fdim(x, y) __tg_real(__tg_2(x, y), fdim)(x, y)
#undef fmax
#define fmax(x, y) __tg_real(__tg_2(x, y), fmax)(x, y)
#undef fmin
#define fmin(x, y) __tg_real(__tg_2(x, y), fmin)(x, y)
#undef fmod
#define fmod(x, y) __tg_real(__tg_2(x, y), fmod)(x, y)
#undef hypot
#define hypot(x, y) __tg_real(__tg_2(x, y), hypot)(x, y)
#undef nextafter
#define nextafter(x, y) __tg_real(__tg_2(x, y), nextafter)(x, y)
#undef remainder
#define remainder(x, y) __tg_real(__tg_2(x, y), remainder)(x, y)
#undef frexp
#define frexp(x, y) __tg_real(__tg_1(x), frexp)(x, y)
#undef ldexp
#define ldexp(x, y) __tg_real(__tg_1(x), ldexp)(x, y)
#undef nexttoward
#define nexttoward(x, y) __tg_real(__tg_1(x), nexttoward)(x, y)
#undef scalbln
#define scalbln(x, y) __tg_real(__tg_1(x), scalbln)(x, y)
#undef scalbn
#define scalbn(x, y) __tg_real(__tg_1(x), scalbn)(x, y)
#undef fma
#define fma(x, y, z) __tg_real(__tg_3(x, y, z), fma)(x, y, z)
#undef remquo
#define remquo(x, y, z) __tg_real(__tg_2(x, y), remquo)(x, y, z)

#ifdef __STDC_VERSION_MATH_H__
#define __STDC_VERSION_TGMATH_H__ 202311L

/* C23. */
#undef acospi
#define acospi(x) __tg_real(__tg_1(x), acospi)(x)
#undef asinpi
#define asinpi(x) __tg_real(__tg_1(x), asinpi)(x)
#undef atanpi
#define atanpi(x) __tg_real(__tg_1(x), atanpi)(x)
#undef cospi
#define cospi(x) __tg_real(__tg_1(x), cospi)(x)
#undef sinpi
#define sinpi(x) __tg_real(__tg_1(x), sinpi)(x)
#undef tanpi
#define tanpi(x) __tg_real(__tg_1(x), tanpi)(x)
#undef exp10
#define exp10(x) __tg_real(__tg_1(x), exp10)(x)
#undef exp10m1
#define exp10m1(x) __tg_real(__tg_1(x), exp10m1)(x)
#undef exp2m1
#define exp2m1(x) __tg_real(__tg_1(x), exp2m1)(x)
#undef llogb
#define llogb(x) __tg_real(__tg_1(x), llogb)(x)
#undef log10p1
#define log10p1(x) __tg_real(__tg_1(x), log10p1)(x)
#undef log2p1
#define log2p1(x) __tg_real(__tg_1(x), log2p1)(x)
#undef logp1
#define logp1(x) __tg_real(__tg_1(x), logp1)(x)
#undef nextdown
#define nextdown(x) __tg_real(__tg_1(x), nextdown)(x)
#undef nextup
#define nextup(x) __tg_real(__tg_1(x), nextup)(x)
#undef roundeven
#define roundeven(x) __tg_real(__tg_1(x), roundeven)(x)
#undef rsqrt
#define rsqrt(x) __tg_real(__tg_1(x), rsqrt)(x)
#undef atan2pi
#define atan2pi(x, y) __tg_real(__tg_2(x, y), atan2pi)(x, y)
#undef fmaximum
#define fmaximum(x, y) __tg_real(__tg_2(x, y), fmaximum)(x, y)
#undef fmaximum_mag
#define fmaximum_mag(x, y) __tg_real(__tg_2(x, y), fmaximum_mag)(x, y)
#undef fmaximum_mag_num
#define fmaximum_mag_num(x, y) __tg_real(__tg_2(x, y), fmaximum_mag_num)(x, y)
#undef fmaximum_num
#define fmaximum_num(x, y) __tg_real(__tg_2(x, y), fmaximum_num)(x, y)
#undef fminimum
#define fminimum(x, y) __tg_real(__tg_2(x, y), fminimum)(x, y)
#undef fminimum_mag
#define fminimum_mag(x, y) __tg_real(__tg_2(x, y), fminimum_mag)(x, y)
#undef fminimum_mag_num
#define fminimum_mag_num(x, y) __tg_real(__tg_2(x, y), fminimum_mag_num)(x, y)
#undef fminimum_num
#define fminimum_num(x, y) __tg_real(__tg_2(x, y), fminimum_num)(x, y)
#undef powr
#define powr(x, y) __tg_real(__tg_2(x, y), powr)(x, y)
#undef compoundn
#define compoundn(x, y) __tg_real(__tg_1(x), compoundn)(x, y)
#undef pown
#define pown(x, y) __tg_real(__tg_1(x), pown)(x, y)
#undef rootn
#define rootn(x, y) __tg_real(__tg_1(x), rootn)(x, y)
#undef fromfp
#define fromfp(x, y, z) __tg_real(__tg_1(x), fromfp)(x, y, z)
#undef fromfpx
#define fromfpx(x, y, z) __tg_real(__tg_1(x), fromfpx)(x, y, z)
#undef ufromfp
#define ufromfp(x, y, z) __tg_real(__tg_1(x), ufromfp)(x, y, z)
#undef ufromfpx
#define ufromfpx(x, y, z) __tg_real(__tg_1(x), ufromfpx)(x, y, z)

/* Narrowing: the function of long double where an argument is one, else that of double. */
#define __tg_narrowing(value, function, wide) _Generic((value), long double: wide, default: function)
#define fadd(x, y) __tg_narrowing(__tg_2(x, y), fadd, faddl)(x, y)
#define dadd(x, y) daddl(x, y)
#define fsub(x, y) __tg_narrowing(__tg_2(x, y), fsub, fsubl)(x, y)
#define dsub(x, y) dsubl(x, y)
#define fmul(x, y) __tg_narrowing(__tg_2(x, y), fmul, fmull)(x, y)
#define dmul(x, y) dmull(x, y)
#define fdiv(x, y) __tg_narrowing(__tg_2(x, y), fdiv, fdivl)(x, y)
#define ddiv(x, y) ddivl(x, y)
#define ffma(x, y, z) __tg_narrowing(__tg_3(x, y, z), ffma, ffmal)(x, y, z)
#define dfma(x, y, z) dfmal(x, y, z)
#define fsqrt(x) __tg_narrowing(__tg_1(x), fsqrt, fsqrtl)(x)
#define dsqrt(x) dsqrtl(x)
#endif

#endif

#endif
