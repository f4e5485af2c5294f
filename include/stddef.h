/* <stddef.h>: common definitions (C23 7.21). */
#ifndef _STDDEF_H
#define _STDDEF_H

#include <features.h>

#define __NEED_size_t
#define __NEED_ptrdiff_t
#define __NEED_wchar_t
#define __NEED_NULL
#if __SHOW_C11
#define __NEED_max_align_t
#endif
#include <bits/alltypes.h>

#define offsetof(type, member) __builtin_offsetof(type, member)

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define __STDC_VERSION_STDDEF_H__ 202311L
typedef __typeof__(nullptr) nullptr_t;
#define unreachable() __builtin_unreachable()
#endif

#endif
