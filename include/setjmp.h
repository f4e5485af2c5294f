/*
 * <setjmp.h>: nonlocal jumps (C23 7.13, POSIX XBD setjmp.h).
 *
 * clang turns a call of setjmp into code around __wasm_setjmp, which fills the environment, and longjmp
 * throws (-mllvm -wasm-enable-sjlj). It knows the functions by their names and by returns_twice.
 */
#ifndef _SETJMP_H
#define _SETJMP_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

/* `__saved` and `__mask` are used by the signal-mask variants only; the size of both types is one. */
typedef struct __jmp_buf_tag {
    unsigned long __environment[8];
    unsigned long __saved;
    unsigned long __mask[128 / sizeof(long)];
} jmp_buf[1];

int setjmp(jmp_buf) __attribute__((__returns_twice__));
void longjmp(jmp_buf, int) __attribute__((__noreturn__));
#define setjmp setjmp

#if __SHOW_POSIX
typedef jmp_buf sigjmp_buf;
/*
 * The compiler knows no second name for setjmp, so sigsetjmp is libc's noting of the signal mask and
 * then setjmp itself, in the frame of the caller.
 */
void __sigsetjmp_save(sigjmp_buf, int);
#define sigsetjmp(environment, savemask) \
    (__sigsetjmp_save(environment, savemask), setjmp(environment))
void siglongjmp(sigjmp_buf, int) __attribute__((__noreturn__));
#endif

#if __SHOW_XSI
#define _setjmp(environment) setjmp(environment)
void _longjmp(jmp_buf, int) __attribute__((__noreturn__));
#endif

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_SETJMP_H__ 202311L
#endif

#ifdef __cplusplus
}
#endif

#endif
