/*
 * <stdc-predef.h>: what the C library promises to every program (C23 6.10.10.4): wchar_t holds ISO 10646 code points,
 * as of Unicode 15's synopsis; char16_t and char32_t are UTF-16 and UTF-32. __STDC_IEC_559__ is left undefined: the
 * rounding modes and the exception flags that it promises do not exist in WebAssembly.
 */
#ifndef _STDC_PREDEF_H
#define _STDC_PREDEF_H

#ifndef __STDC_ISO_10646__
#define __STDC_ISO_10646__ 202012L
#endif
#ifndef __STDC_UTF_16__
#define __STDC_UTF_16__ 1
#endif
#ifndef __STDC_UTF_32__
#define __STDC_UTF_32__ 1
#endif

#endif
