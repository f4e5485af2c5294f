/*
 * What a header shows.
 *
 * ISO C gives a program every name that the standard does not reserve, so a header may declare the
 * names of POSIX, XSI, BSD and GNU only if the program asked for them. It asks with a feature-test
 * macro (POSIX.1-2024, XSH 2.2.1; feature_test_macros(7)), or by not asking for a strict dialect:
 *
 *     -std=c17, no macro             ISO C of that year
 *     -std=gnu17 (the default)       ISO C, POSIX, XSI, BSD
 *     _POSIX_C_SOURCE, _POSIX_SOURCE POSIX
 *     _XOPEN_SOURCE                  POSIX, XSI
 *     _BSD_SOURCE, _DEFAULT_SOURCE   POSIX, XSI, BSD
 *     _GNU_SOURCE, _ALL_SOURCE       everything
 *
 * This file turns them into one set of __SHOW_ macros, each 0 or 1, which the headers test.
 * A wider set always contains the narrower ones.
 */
#ifndef _FEATURES_H
#define _FEATURES_H

#include <stdc-predef.h>

#if defined(_GNU_SOURCE) || defined(_ALL_SOURCE)
#define __SHOW_GNU 1
#else
#define __SHOW_GNU 0
#endif

#if __SHOW_GNU || defined(_BSD_SOURCE) || defined(_DEFAULT_SOURCE) || \
    (!defined(__STRICT_ANSI__) && !defined(_POSIX_SOURCE) && !defined(_POSIX_C_SOURCE) && \
     !defined(_XOPEN_SOURCE))
#define __SHOW_BSD 1
#else
#define __SHOW_BSD 0
#endif

#if __SHOW_BSD || defined(_XOPEN_SOURCE)
#define __SHOW_XSI 1
#else
#define __SHOW_XSI 0
#endif

#if __SHOW_XSI || defined(_POSIX_SOURCE) || defined(_POSIX_C_SOURCE)
#define __SHOW_POSIX 1
#else
#define __SHOW_POSIX 0
#endif

/* ISO C: C99 is always there; the younger years come with the dialect, and with BSD's and GNU's names. */
#if defined(__cplusplus)
#if __cplusplus > 202302L
#define __SHOW_C23 1
#else
#define __SHOW_C23 __SHOW_BSD
#endif
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define __SHOW_C23 1
#else
#define __SHOW_C23 __SHOW_BSD
#endif

#if __SHOW_C23 || (defined(__cplusplus) && __cplusplus >= 201103L) || \
    (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L)
#define __SHOW_C11 1
#else
#define __SHOW_C11 0
#endif

#endif
