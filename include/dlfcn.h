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

/* Requests of dlinfo. */
#define RTLD_DI_LINKMAP 2
#if __SHOW_GNU
enum {
    RTLD_DI_LMID = 1,
    RTLD_DI_SERINFO = 4,
    RTLD_DI_SERINFOSIZE = 5,
    RTLD_DI_ORIGIN = 6,
    RTLD_DI_TLS_MODID = 9,
    RTLD_DI_TLS_DATA = 10
};
#endif

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

#if __SHOW_GNU
/* The library's own scope comes before the global one. */
#define RTLD_DEEPBIND 8

/* A list of libraries (dlmopen); there is one. */
typedef long Lmid_t;
#define LM_ID_BASE 0

/* What RTLD_DI_SERINFO fills: the directories that are searched for what the library needs. */
typedef struct {
    char *dls_name;
    unsigned int dls_flags;
} Dl_serpath;

typedef struct {
    __SIZE_TYPE__ dls_size;
    unsigned int dls_cnt;
    Dl_serpath dls_serpath[1];
} Dl_serinfo;

void *dlvsym(void *__restrict, const char *__restrict, const char *__restrict);
#endif

#ifdef __cplusplus
}
#endif

#endif
