/* <ucontext.h>: contexts (POSIX.1-2001 XBD ucontext.h): the type is in <signal.h>. */
#ifndef _UCONTEXT_H
#define _UCONTEXT_H

#include <features.h>
#include <signal.h>

#ifdef __cplusplus
extern "C" {
#endif

/* WebAssembly cannot switch stacks, so the library does not define these. */
struct __ucontext;
int getcontext(struct __ucontext *);
void makecontext(struct __ucontext *, void (*)(void), int, ...);
int setcontext(const struct __ucontext *);
int swapcontext(struct __ucontext *, const struct __ucontext *);

#ifdef __cplusplus
}
#endif

#endif
