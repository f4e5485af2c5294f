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

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_FENV_H__ 202311L
#endif

#ifdef __cplusplus
}
#endif

#endif
