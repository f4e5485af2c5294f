// native: glibc
// ldflags: -lm
/* fegetmode, fesetmode, fesetexcept, fetestexceptflag, as far as they are the same everywhere. */
#define _GNU_SOURCE
#include <fenv.h>
#include <stdio.h>

int main(void)
{
    femode_t modes, again;
    fexcept_t flags;
    printf("%d %d %d\n", fegetmode(&modes), fesetmode(&modes), fesetmode(FE_DFL_MODE));
    printf("%d %d\n", fegetmode(&again), fegetround() == FE_TONEAREST);
    feclearexcept(FE_ALL_EXCEPT);
    printf("%d %d\n", fegetexceptflag(&flags, FE_ALL_EXCEPT), fetestexceptflag(&flags, FE_ALL_EXCEPT));
    printf("%d %d\n", fesetexcept(0), fetestexcept(FE_ALL_EXCEPT));
    return 0;
}
