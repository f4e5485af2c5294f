/*
 * The floating-point environment, as far as it is the same everywhere: nothing is raised and rounding is to nearest. Natively there
 * are flags and other directions; a program that asks for none of them sees the same.
 */
#include <fenv.h>
#include <stdio.h>

int main(void)
{
    fenv_t environment, other;
    fexcept_t flags;
    printf("%d %d %d\n", feclearexcept(FE_ALL_EXCEPT), fetestexcept(FE_ALL_EXCEPT), feraiseexcept(0));
    printf("%d %d\n", fegetexceptflag(&flags, 0), fesetexceptflag(&flags, 0));
    printf("%d %d %d\n", fegetround() == FE_TONEAREST, fesetround(FE_TONEAREST), fesetround(12345) != 0);
    printf("%d %d %d %d\n", fegetenv(&environment), feholdexcept(&other), fesetenv(&environment), feupdateenv(&environment));
    printf("%d\n", fesetenv(FE_DFL_ENV));
    return 0;
}
