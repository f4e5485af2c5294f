/* <values.h>: limits by their names of System V. */
#ifndef _VALUES_H
#define _VALUES_H

#include <float.h>
#include <limits.h>

#define CHARBITS (sizeof(char) * 8)
#define SHORTBITS (sizeof(short) * 8)
#define INTBITS (sizeof(int) * 8)
#define LONGBITS (sizeof(long) * 8)
#define PTRBITS (sizeof(char *) * 8)
#define DOUBLEBITS (sizeof(double) * 8)
#define FLOATBITS (sizeof(float) * 8)
#define BITSPERBYTE CHAR_BIT

#define MINSHORT SHRT_MIN
#define MAXSHORT SHRT_MAX
#define HIBITS MINSHORT
#define MININT INT_MIN
#define MAXINT INT_MAX
#define MINLONG LONG_MIN
#define MAXLONG LONG_MAX
#define HIBITL MINLONG

#define MINDOUBLE DBL_MIN
#define MAXDOUBLE DBL_MAX
#define DMINEXP DBL_MIN_EXP
#define DMAXEXP DBL_MAX_EXP
#define MINFLOAT FLT_MIN
#undef MAXFLOAT
#define MAXFLOAT FLT_MAX
#define FMINEXP FLT_MIN_EXP
#define FMAXEXP FLT_MAX_EXP

#endif
