/* <dlfcn.h>: dynamic linking (POSIX XBD dlfcn.h; dlopen(3), dladdr(3), dlinfo(3)). */
#ifndef _DLFCN_H
#define _DLFCN_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_NOLOAD 4
#define RTLD_LOCAL 0
#define RTLD_GLOBAL 0x100
#define RTLD_NODELETE 0x1000

/* Handles that stand for a search order. */
#define RTLD_DEFAULT ((void *)0)
#define RTLD_NEXT ((void *)-1)

void *dlopen(const char *, int);
void *dlsym(void *__restrict, const char *__restrict);
int dlclose(void *);
char *dlerror(void);

/* A request of dlinfo. */
#define RTLD_DI_LINKMAP 2

#if __SHOW_BSD
typedef struct {
    const char *dli_fname;
    void *dli_fbase;
    const char *dli_sname;
    void *dli_saddr;
} Dl_info;

int dladdr(const void *, Dl_info *);
int dlinfo(void *, int, void *);
#endif

#ifdef __cplusplus
}
#endif

#endif
