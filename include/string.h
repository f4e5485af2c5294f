/* <string.h>: string handling (C23 7.26, POSIX XBD string.h). */
#ifndef _STRING_H
#define _STRING_H

#include <features.h>

#define __NEED_size_t
#define __NEED_NULL
#if __SHOW_POSIX
#define __NEED_locale_t
#endif
#include <bits/alltypes.h>

#if __SHOW_BSD
#include <strings.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

void *memcpy(void *__restrict, const void *__restrict, size_t);
void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);
void *memchr(const void *, int, size_t);

char *strcpy(char *__restrict, const char *__restrict);
char *strncpy(char *__restrict, const char *__restrict, size_t);
char *strcat(char *__restrict, const char *__restrict);
char *strncat(char *__restrict, const char *__restrict, size_t);
int strcmp(const char *, const char *);
int strncmp(const char *, const char *, size_t);
int strcoll(const char *, const char *);
size_t strxfrm(char *__restrict, const char *__restrict, size_t);
char *strchr(const char *, int);
char *strrchr(const char *, int);
size_t strcspn(const char *, const char *);
size_t strspn(const char *, const char *);
char *strpbrk(const char *, const char *);
char *strstr(const char *, const char *);
char *strtok(char *__restrict, const char *__restrict);
size_t strlen(const char *);
char *strerror(int);

#if __SHOW_POSIX || __SHOW_C23
char *strdup(const char *);
char *strndup(const char *, size_t);
#endif

#if __SHOW_XSI || __SHOW_C23
void *memccpy(void *__restrict, const void *__restrict, int, size_t);
#endif

#if __SHOW_BSD || __SHOW_C23
void *memset_explicit(void *, int, size_t);
#endif

#if __SHOW_POSIX
char *strtok_r(char *__restrict, const char *__restrict, char **__restrict);
int strerror_r(int, char *, size_t);
char *stpcpy(char *__restrict, const char *__restrict);
char *stpncpy(char *__restrict, const char *__restrict, size_t);
size_t strnlen(const char *, size_t);
char *strsignal(int);
char *strerror_l(int, locale_t);
int strcoll_l(const char *, const char *, locale_t);
size_t strxfrm_l(char *__restrict, const char *__restrict, size_t, locale_t);
#endif

#if __SHOW_BSD
char *strsep(char **, const char *);
size_t strlcat(char *, const char *, size_t);
size_t strlcpy(char *, const char *, size_t);
void explicit_bzero(void *, size_t);
void *memmem(const void *, size_t, const void *, size_t);
#endif

#if __SHOW_GNU
int strverscmp(const char *, const char *);
char *strcasestr(const char *, const char *);
char *strchrnul(const char *, int);
void *memrchr(const void *, int, size_t);
void *mempcpy(void *, const void *, size_t);
/* The one of <libgen.h>: there is no second basename that leaves its argument alone. */
#ifndef __cplusplus
char *basename(char *);
#endif
#define strdupa(string) strcpy((char *)__builtin_alloca(strlen(string) + 1), string)
#endif

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_STRING_H__ 202311L
#endif

#ifdef __cplusplus
}
#endif

#endif
