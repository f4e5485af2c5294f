// only: here, no native library has all of these
// cflags: -std=c23
/* What C23 added to <tgmath.h>. */
#include <stdio.h>
#include <tgmath.h>

#define TYPE(e) _Generic((e), float: "float", double: "double", long double: "long double", long: "long", default: "other")
#define ONE(f) printf("%s: %s %s %s %s\n", #f, TYPE(f(0.5f)), TYPE(f(0.5)), TYPE(f(0.5L)), TYPE(f(1)))
#define TWO(f) printf("%s: %s %s %s %s %s\n", #f, TYPE(f(0.5f, 0.5f)), TYPE(f(0.5f, 1)), TYPE(f(1, 1)), TYPE(f(0.5f, 1.0L)), TYPE(f(0.5, 0.5f)))
#define WHOLE(f) printf("%s: %s %s %s %s\n", #f, TYPE(f(0.5f, 3)), TYPE(f(0.5, 3)), TYPE(f(0.5L, 3)), TYPE(f(1, 3)))

int main(void)
{
    ONE(acospi); ONE(asinpi); ONE(atanpi); ONE(cospi); ONE(sinpi); ONE(tanpi); ONE(exp10); ONE(exp10m1); ONE(exp2m1); ONE(llogb); ONE(log10p1); ONE(log2p1); ONE(logp1);
    ONE(nextdown); ONE(nextup); ONE(roundeven); ONE(rsqrt);
    TWO(atan2pi); TWO(fmaximum); TWO(fmaximum_mag); TWO(fmaximum_mag_num); TWO(fmaximum_num); TWO(fminimum); TWO(fminimum_mag); TWO(fminimum_mag_num); TWO(fminimum_num); TWO(powr);
    WHOLE(compoundn); WHOLE(pown); WHOLE(rootn);
    printf("%s %s %s\n", TYPE(fromfp(1.5f, FP_INT_UPWARD, 8)), TYPE(ufromfp(1.5, FP_INT_UPWARD, 8)), TYPE(fromfpx(1.5L, FP_INT_UPWARD, 8)));
    TWO(fadd); TWO(fsub); TWO(fmul); TWO(fdiv); TWO(dadd); TWO(dsub); TWO(dmul); TWO(ddiv);
    ONE(fsqrt); ONE(dsqrt);
    printf("%s %s\n", TYPE(ffma(1, 2, 3)), TYPE(dfma(1.0L, 2, 3)));
    printf("%s %s\n", TYPE(nexttoward(1.0f, 1)), TYPE(nexttoward(1.0f, 1.0L)));
    printf("%g %g %g\n", sinpi(0.5), (double)pown(2.0f, 10), (double)rootn(27.0L, 3));
    /* 1 + 2⁻²⁴ and a little: a second rounding would lose the little. */
    printf("%a %a\n", fadd(1, 0x1.0000001p-24), fadd(1.0L, 0x1.0000000000000000001p-24L));
    return 0;
}
