/*
 * <assert.h>: diagnostics (C23 7.2). No include guard: assert means what NDEBUG says at each inclusion.
 */
#include <features.h>

#undef assert
#ifdef NDEBUG
#define assert(...) ((void)0)
#elif defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L)
/* An argument with a comma outside parentheses is one expression; two arguments are none. */
#define assert(...) \
    ((__VA_ARGS__) ? (void)0 : __assert_fail(#__VA_ARGS__, __FILE__, __LINE__, __func__))
#else
#define assert(condition) \
    ((condition) ? (void)0 : __assert_fail(#condition, __FILE__, __LINE__, __func__))
#endif

#if !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L && \
    __STDC_VERSION__ < 202311L
#undef static_assert
#define static_assert _Static_assert
#endif

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#undef __STDC_VERSION_ASSERT_H__
#define __STDC_VERSION_ASSERT_H__ 202311L
#endif

#ifdef __cplusplus
extern "C" {
#endif

void __assert_fail(const char *, const char *, int, const char *) __attribute__((__noreturn__));

#ifdef __cplusplus
}
#endif
