/*
 * <fenv.h>: the floating-point environment (C23 7.6). WebAssembly has none: it rounds to nearest and
 * raises no exceptions that a program could see. So only FE_TONEAREST is defined, and no exception.
 */
#ifndef _FENV_H
#define _FENV_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FE_ALL_EXCEPT 0
#define FE_TONEAREST 0

typedef unsigned long fexcept_t;

typedef struct {
    unsigned long __control;
} fenv_t;

#define FE_DFL_ENV ((const fenv_t *)-1)

int feclearexcept(int);
int fegetexceptflag(fexcept_t *, int);
int feraiseexcept(int);
int fesetexceptflag(const fexcept_t *, int);
int fetestexcept(int);

int fegetround(void);
int fesetround(int);

int fegetenv(fenv_t *);
int feholdexcept(fenv_t *);
int fesetenv(const fenv_t *);
int feupdateenv(const fenv_t *);

/* C23: the modes (the rounding direction) apart from the flags. */
#if __SHOW_GNU || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L) || \
    defined(__STDC_WANT_IEC_60559_BFP_EXT__)
#define __STDC_VERSION_FENV_H__ 202311L

typedef unsigned long femode_t;

#define FE_DFL_MODE ((const femode_t *)-1)

int fegetmode(femode_t *);
int fesetmode(const femode_t *);
int fesetexcept(int);
int fetestexceptflag(const fexcept_t *, int);
#endif

#ifdef __cplusplus
}
#endif

#endif
