/* <strings.h>: string operations (POSIX XBD strings.h). */
#ifndef _STRINGS_H
#define _STRINGS_H

#include <features.h>

#define __NEED_size_t
#define __NEED_locale_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

int strcasecmp(const char *, const char *);
int strncasecmp(const char *, const char *, size_t);
int strcasecmp_l(const char *, const char *, locale_t);
int strncasecmp_l(const char *, const char *, size_t, locale_t);

#if __SHOW_XSI
int ffs(int);
#endif

#if __SHOW_BSD
int ffsl(long);
int ffsll(long long);
int bcmp(const void *, const void *, size_t);
void bcopy(const void *, void *, size_t);
void bzero(void *, size_t);
char *index(const char *, int);
char *rindex(const char *, int);
#endif

#ifdef __cplusplus
}
#endif

#endif
