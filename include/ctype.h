/* <ctype.h>: character handling (C23 7.4, POSIX XBD ctype.h). */
#ifndef _CTYPE_H
#define _CTYPE_H

#include <features.h>

#if __SHOW_POSIX
#define __NEED_locale_t
#include <bits/alltypes.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

int isalnum(int);
int isalpha(int);
int isblank(int);
int iscntrl(int);
int isdigit(int);
int isgraph(int);
int islower(int);
int isprint(int);
int ispunct(int);
int isspace(int);
int isupper(int);
int isxdigit(int);
int tolower(int);
int toupper(int);

/*
 * In every locale that libc has, these classes are ranges of ASCII: the macros save the call. Each
 * evaluates its argument once, and the unreachable call keeps the type check of the function.
 */
#ifndef __cplusplus
#define __ctype_range(is, c, first, count) (0 ? is(c) : (unsigned)(c) - (first) < (count))
#define isalpha(c) (0 ? isalpha(c) : ((unsigned)(c) | 32) - 'a' < 26)
#define isdigit(c) __ctype_range(isdigit, c, '0', 10)
#define isgraph(c) __ctype_range(isgraph, c, '!', 94)
#define islower(c) __ctype_range(islower, c, 'a', 26)
#define isprint(c) __ctype_range(isprint, c, ' ', 95)
#define isupper(c) __ctype_range(isupper, c, 'A', 26)
#endif

#if __SHOW_POSIX
int isalnum_l(int, locale_t);
int isalpha_l(int, locale_t);
int isblank_l(int, locale_t);
int iscntrl_l(int, locale_t);
int isdigit_l(int, locale_t);
int isgraph_l(int, locale_t);
int islower_l(int, locale_t);
int isprint_l(int, locale_t);
int ispunct_l(int, locale_t);
int isspace_l(int, locale_t);
int isupper_l(int, locale_t);
int isxdigit_l(int, locale_t);
int tolower_l(int, locale_t);
int toupper_l(int, locale_t);
#endif

#if __SHOW_XSI
int isascii(int);
int toascii(int);
#define _tolower(c) ((c) | 0x20)
#define _toupper(c) ((c) & 0x5f)
#endif

#ifdef __cplusplus
}
#endif

#endif
