/* <stdckdint.h>: arithmetic that says when it overflows (C23 7.20). */
#ifndef _STDCKDINT_H
#define _STDCKDINT_H

#define __STDC_VERSION_STDCKDINT_H__ 202311L

/* True if the result, of the type that the first argument points to, is not the mathematical one. */
#ifdef __cplusplus
#define ckd_add(result, a, b) static_cast<bool>(__builtin_add_overflow((a), (b), (result)))
#define ckd_sub(result, a, b) static_cast<bool>(__builtin_sub_overflow((a), (b), (result)))
#define ckd_mul(result, a, b) static_cast<bool>(__builtin_mul_overflow((a), (b), (result)))
#else
#define ckd_add(result, a, b) ((_Bool)__builtin_add_overflow((a), (b), (result)))
#define ckd_sub(result, a, b) ((_Bool)__builtin_sub_overflow((a), (b), (result)))
#define ckd_mul(result, a, b) ((_Bool)__builtin_mul_overflow((a), (b), (result)))
#endif

#endif
