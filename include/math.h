/* <math.h>: mathematics (C23 7.12, POSIX XBD math.h). */
#ifndef _MATH_H
#define _MATH_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

/* FLT_EVAL_METHOD is 0: every type is computed in itself. */
typedef float float_t;
typedef double double_t;

#define NAN __builtin_nanf("")
#define INFINITY __builtin_inff()
#define HUGE_VALF INFINITY
#define HUGE_VAL ((double)INFINITY)
#define HUGE_VALL ((long double)INFINITY)

/* Errors are reported by floating-point exceptions, of which WebAssembly has none to read. */
#define MATH_ERRNO 1
#define MATH_ERREXCEPT 2
#define math_errhandling 2

#define FP_ILOGBNAN (-1 - 0x7fffffff)
#define FP_ILOGB0 FP_ILOGBNAN

#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4

/* Classification. The functions are there for programs built with other headers. */
int __fpclassify(double);
int __fpclassifyf(float);
int __fpclassifyl(long double);
int __signbit(double);
int __signbitf(float);
int __signbitl(long double);

#define fpclassify(x) \
    __builtin_fpclassify(FP_NAN, FP_INFINITE, FP_NORMAL, FP_SUBNORMAL, FP_ZERO, x)
#define isfinite(x) __builtin_isfinite(x)
#define isinf(x) __builtin_isinf(x)
#define isnan(x) __builtin_isnan(x)
#define isnormal(x) __builtin_isnormal(x)
#define signbit(x) (__builtin_signbit(x) ? 1 : 0)

/* Comparisons that raise no exception. */
#define isgreater(x, y) __builtin_isgreater(x, y)
#define isgreaterequal(x, y) __builtin_isgreaterequal(x, y)
#define isless(x, y) __builtin_isless(x, y)
#define islessequal(x, y) __builtin_islessequal(x, y)
#define islessgreater(x, y) __builtin_islessgreater(x, y)
#define isunordered(x, y) __builtin_isunordered(x, y)

/* Trigonometric and hyperbolic functions. */
float acosf(float);
double acos(double);
long double acosl(long double);
float asinf(float);
double asin(double);
long double asinl(long double);
float atanf(float);
double atan(double);
long double atanl(long double);
float atan2f(float, float);
double atan2(double, double);
long double atan2l(long double, long double);
float cosf(float);
double cos(double);
long double cosl(long double);
float sinf(float);
double sin(double);
long double sinl(long double);
float tanf(float);
double tan(double);
long double tanl(long double);
float acoshf(float);
double acosh(double);
long double acoshl(long double);
float asinhf(float);
double asinh(double);
long double asinhl(long double);
float atanhf(float);
double atanh(double);
long double atanhl(long double);
float coshf(float);
double cosh(double);
long double coshl(long double);
float sinhf(float);
double sinh(double);
long double sinhl(long double);
float tanhf(float);
double tanh(double);
long double tanhl(long double);

/* Exponentials and logarithms. */
float expf(float);
double exp(double);
long double expl(long double);
float exp2f(float);
double exp2(double);
long double exp2l(long double);
float expm1f(float);
double expm1(double);
long double expm1l(long double);
float frexpf(float, int *);
double frexp(double, int *);
long double frexpl(long double, int *);
int ilogbf(float);
int ilogb(double);
int ilogbl(long double);
float ldexpf(float, int);
double ldexp(double, int);
long double ldexpl(long double, int);
float logf(float);
double log(double);
long double logl(long double);
float log10f(float);
double log10(double);
long double log10l(long double);
float log1pf(float);
double log1p(double);
long double log1pl(long double);
float log2f(float);
double log2(double);
long double log2l(long double);
float logbf(float);
double logb(double);
long double logbl(long double);
float modff(float, float *);
double modf(double, double *);
long double modfl(long double, long double *);
float scalbnf(float, int);
double scalbn(double, int);
long double scalbnl(long double, int);
float scalblnf(float, long);
double scalbln(double, long);
long double scalblnl(long double, long);

/* Powers, error and gamma functions. */
float cbrtf(float);
double cbrt(double);
long double cbrtl(long double);
float fabsf(float);
double fabs(double);
long double fabsl(long double);
float hypotf(float, float);
double hypot(double, double);
long double hypotl(long double, long double);
float powf(float, float);
double pow(double, double);
long double powl(long double, long double);
float sqrtf(float);
double sqrt(double);
long double sqrtl(long double);
float erff(float);
double erf(double);
long double erfl(long double);
float erfcf(float);
double erfc(double);
long double erfcl(long double);
float lgammaf(float);
double lgamma(double);
long double lgammal(long double);
float tgammaf(float);
double tgamma(double);
long double tgammal(long double);

/* Nearest integers. */
float ceilf(float);
double ceil(double);
long double ceill(long double);
float floorf(float);
double floor(double);
long double floorl(long double);
float nearbyintf(float);
double nearbyint(double);
long double nearbyintl(long double);
float rintf(float);
double rint(double);
long double rintl(long double);
long lrintf(float);
long lrint(double);
long lrintl(long double);
long long llrintf(float);
long long llrint(double);
long long llrintl(long double);
float roundf(float);
double round(double);
long double roundl(long double);
long lroundf(float);
long lround(double);
long lroundl(long double);
long long llroundf(float);
long long llround(double);
long long llroundl(long double);
float truncf(float);
double trunc(double);
long double truncl(long double);

/* Remainders and the representation. */
float fmodf(float, float);
double fmod(double, double);
long double fmodl(long double, long double);
float remainderf(float, float);
double remainder(double, double);
long double remainderl(long double, long double);
float remquof(float, float, int *);
double remquo(double, double, int *);
long double remquol(long double, long double, int *);
float copysignf(float, float);
double copysign(double, double);
long double copysignl(long double, long double);
float nanf(const char *);
double nan(const char *);
long double nanl(const char *);
float nextafterf(float, float);
double nextafter(double, double);
long double nextafterl(long double, long double);
float nexttowardf(float, long double);
double nexttoward(double, long double);
long double nexttowardl(long double, long double);
float fdimf(float, float);
double fdim(double, double);
long double fdiml(long double, long double);
float fmaxf(float, float);
double fmax(double, double);
long double fmaxl(long double, long double);
float fminf(float, float);
double fmin(double, double);
long double fminl(long double, long double);
float fmaf(float, float, float);
double fma(double, double, double);
long double fmal(long double, long double, long double);

#if __SHOW_XSI
#undef MAXFLOAT
#define MAXFLOAT 3.40282346638528859812e+38F

#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440

extern int signgam;

double j0(double);
double j1(double);
double jn(int, double);
double y0(double);
double y1(double);
double yn(int, double);
#endif

#if __SHOW_BSD
#define HUGE MAXFLOAT

double drem(double, double);
float dremf(float, float);
int finite(double);
int finitef(float);
double scalb(double, double);
float scalbf(float, float);
double significand(double);
float significandf(float);
double lgamma_r(double, int *);
float lgammaf_r(float, int *);
float j0f(float);
float j1f(float);
float jnf(int, float);
float y0f(float);
float y1f(float);
float ynf(int, float);
#endif

#if __SHOW_GNU
long double lgammal_r(long double, int *);
void sincosf(float, float *, float *);
void sincos(double, double *, double *);
void sincosl(long double, long double *, long double *);
float pow10f(float);
double pow10(double);
long double pow10l(long double);
#endif

/* C23. Its names are many and ordinary words (canonicalize, rsqrt): only who asks for C23, its annexes or everything sees them. */
#if __SHOW_GNU || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L) || \
    defined(__STDC_WANT_IEC_60559_BFP_EXT__) || defined(__STDC_WANT_IEC_60559_FUNCS_EXT__)
#define __STDC_VERSION_MATH_H__ 202311L

#define FP_LLOGB0 (-1L - 0x7fffffffffffffffL)
#define FP_LLOGBNAN FP_LLOGB0

#define SNANF __builtin_nansf("")
#define SNAN __builtin_nans("")
#define SNANL __builtin_nansl("")

/* Every encoding of every type is canonical; a comparison that signals is one that would raise an exception. */
#ifndef __cplusplus
#define iscanonical(x) ((void)(x), 1)
#define issignaling(x) (__builtin_issignaling(x) ? 1 : 0)
#define issubnormal(x) (__builtin_issubnormal(x) ? 1 : 0)
#define iszero(x) (__builtin_iszero(x) ? 1 : 0)
#define iseqsig(x, y) ((x) == (y))
#else
extern "C++" {
template <class T> inline bool iscanonical(T) { return true; }
template <class T> inline bool issignaling(T x) { return __builtin_issignaling(x); }
template <class T> inline bool issubnormal(T x) { return __builtin_issubnormal(x); }
template <class T> inline bool iszero(T x) { return __builtin_iszero(x); }
template <class T, class U> inline bool iseqsig(T x, U y) { return x == y; }
}
#endif

/* Angles in half turns. */
float acospif(float);
double acospi(double);
long double acospil(long double);
float asinpif(float);
double asinpi(double);
long double asinpil(long double);
float atanpif(float);
double atanpi(double);
long double atanpil(long double);
float atan2pif(float, float);
double atan2pi(double, double);
long double atan2pil(long double, long double);
float cospif(float);
double cospi(double);
long double cospil(long double);
float sinpif(float);
double sinpi(double);
long double sinpil(long double);
float tanpif(float);
double tanpi(double);
long double tanpil(long double);

/* Exponentials, logarithms and powers. */
float exp10f(float);
double exp10(double);
long double exp10l(long double);
float exp10m1f(float);
double exp10m1(double);
long double exp10m1l(long double);
float exp2m1f(float);
double exp2m1(double);
long double exp2m1l(long double);
float logp1f(float);
double logp1(double);
long double logp1l(long double);
float log2p1f(float);
double log2p1(double);
long double log2p1l(long double);
float log10p1f(float);
double log10p1(double);
long double log10p1l(long double);
long llogbf(float);
long llogb(double);
long llogbl(long double);
float compoundnf(float, long long);
double compoundn(double, long long);
long double compoundnl(long double, long long);
float pownf(float, long long);
double pown(double, long long);
long double pownl(long double, long long);
float rootnf(float, long long);
double rootn(double, long long);
long double rootnl(long double, long long);
float powrf(float, float);
double powr(double, double);
long double powrl(long double, long double);
float rsqrtf(float);
double rsqrt(double);
long double rsqrtl(long double);

/* Nearest integers: in the direction and of the width that the caller names. */
#define FP_INT_UPWARD 0
#define FP_INT_DOWNWARD 1
#define FP_INT_TOWARDZERO 2
#define FP_INT_TONEARESTFROMZERO 3
#define FP_INT_TONEAREST 4

float roundevenf(float);
double roundeven(double);
long double roundevenl(long double);
float fromfpf(float, int, unsigned int);
double fromfp(double, int, unsigned int);
long double fromfpl(long double, int, unsigned int);
float ufromfpf(float, int, unsigned int);
double ufromfp(double, int, unsigned int);
long double ufromfpl(long double, int, unsigned int);
float fromfpxf(float, int, unsigned int);
double fromfpx(double, int, unsigned int);
long double fromfpxl(long double, int, unsigned int);
float ufromfpxf(float, int, unsigned int);
double ufromfpx(double, int, unsigned int);
long double ufromfpxl(long double, int, unsigned int);

/* Neighbours and encodings. */
float nextupf(float);
double nextup(double);
long double nextupl(long double);
float nextdownf(float);
double nextdown(double);
long double nextdownl(long double);
int canonicalizef(float *, const float *);
int canonicalize(double *, const double *);
int canonicalizel(long double *, const long double *);

/* Maximum and minimum. */
float fmaximumf(float, float);
double fmaximum(double, double);
long double fmaximuml(long double, long double);
float fminimumf(float, float);
double fminimum(double, double);
long double fminimuml(long double, long double);
float fmaximum_magf(float, float);
double fmaximum_mag(double, double);
long double fmaximum_magl(long double, long double);
float fminimum_magf(float, float);
double fminimum_mag(double, double);
long double fminimum_magl(long double, long double);
float fmaximum_numf(float, float);
double fmaximum_num(double, double);
long double fmaximum_numl(long double, long double);
float fminimum_numf(float, float);
double fminimum_num(double, double);
long double fminimum_numl(long double, long double);
float fmaximum_mag_numf(float, float);
double fmaximum_mag_num(double, double);
long double fmaximum_mag_numl(long double, long double);
float fminimum_mag_numf(float, float);
double fminimum_mag_num(double, double);
long double fminimum_mag_numl(long double, long double);

/* Rounded once, to a narrower type. */
float fadd(double, double);
float faddl(long double, long double);
double daddl(long double, long double);
float fsub(double, double);
float fsubl(long double, long double);
double dsubl(long double, long double);
float fmul(double, double);
float fmull(long double, long double);
double dmull(long double, long double);
float fdiv(double, double);
float fdivl(long double, long double);
double ddivl(long double, long double);
float ffma(double, double, double);
float ffmal(long double, long double, long double);
double dfmal(long double, long double, long double);
float fsqrt(double);
float fsqrtl(long double);
double dsqrtl(long double);
#endif

/* Annex F's total order and payloads. */
#if __SHOW_GNU || defined(__STDC_WANT_IEC_60559_EXT__) || defined(__STDC_WANT_IEC_60559_BFP_EXT__)
int totalorderf(const float *, const float *);
int totalorder(const double *, const double *);
int totalorderl(const long double *, const long double *);
int totalordermagf(const float *, const float *);
int totalordermag(const double *, const double *);
int totalordermagl(const long double *, const long double *);
float getpayloadf(const float *);
double getpayload(const double *);
long double getpayloadl(const long double *);
int setpayloadf(float *, float);
int setpayload(double *, double);
int setpayloadl(long double *, long double);
int setpayloadsigf(float *, float);
int setpayloadsig(double *, double);
int setpayloadsigl(long double *, long double);
#endif

/* The constants as long double, and those that POSIX.1-2024 added. */
#if __SHOW_GNU || (defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 >= 800)
#define M_1_SQRTPI 0.56418958354775628695
#define M_EGAMMA 0.57721566490153286061
#define M_PHI 1.61803398874989484820
#define M_SQRT3 1.73205080756887729353
#define M_SQRT1_3 0.57735026918962576451
#define M_El 2.71828182845904523536028747135266249776L
#define M_LOG2El 1.44269504088896340735992468100189213743L
#define M_LOG10El 0.43429448190325182765112891891660508229L
#define M_LN2l 0.69314718055994530941723212145817656808L
#define M_LN10l 2.30258509299404568401799145468436420760L
#define M_PIl 3.14159265358979323846264338327950288420L
#define M_PI_2l 1.57079632679489661923132169163975144210L
#define M_PI_4l 0.78539816339744830961566084581987572105L
#define M_1_PIl 0.31830988618379067153776752674502872407L
#define M_2_PIl 0.63661977236758134307553505349005744814L
#define M_2_SQRTPIl 1.12837916709551257389615890312154517169L
#define M_SQRT2l 1.41421356237309504880168872420969807857L
#define M_SQRT1_2l 0.70710678118654752440084436210484903928L
#define M_1_SQRTPIl 0.56418958354775628694807945156077258584L
#define M_EGAMMAl 0.57721566490153286060651209008240243104L
#define M_PHIl 1.61803398874989484820458683436563811772L
#define M_SQRT3l 1.73205080756887729352744634150587236694L
#define M_SQRT1_3l 0.57735026918962576450914878050195745565L
#endif

#ifdef __cplusplus
}
#endif

#endif
