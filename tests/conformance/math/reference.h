/*
 * Checks of inexact functions against correctly rounded references.
 *
 * The references were computed with MPFR at 400 bits, from arguments that are exact in each format, and rounded to nearest.
 * Here a float or double result may be one unit in the last place away (so the result is within 1.5 of the true value at the
 * very most; the accuracy table in docs/ says how near it is), and so may a long double. Natively the oracle is musl, which
 * promises less, and whose long double has 64 bits: a few units are let pass there, so that the same values can be checked.
 */
#define _GNU_SOURCE
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures, checks;

#ifdef __wasm__
#define UNITS 1
#define LONG_UNITS 1
#else
#ifndef NATIVE_UNITS
#define NATIVE_UNITS 8
#endif
#ifndef NATIVE_LONG_UNITS
#define NATIVE_LONG_UNITS 64
#endif
#define UNITS NATIVE_UNITS
#define LONG_UNITS NATIVE_LONG_UNITS
#endif

/* Numbers of one sign follow each other as their bits do. */
static long long order(double x)
{
    long long bits;
    memcpy(&bits, &x, sizeof bits);
    return bits < 0 ? (-0x7fffffffffffffffLL - 1) - bits : bits;
}

static long long orderf(float x)
{
    int bits;
    memcpy(&bits, &x, sizeof bits);
    return bits < 0 ? -0x80000000LL - bits : bits;
}

static int same_special(long double got, long double want)
{
    if (isnan(want) || isnan(got)) return isnan(want) && isnan(got);
    return got == want && signbit(got) == signbit(want);
}

static void fail(const char *function, int row, long double got, long double want)
{
    failures++;
    printf("%s, row %d: got %.17g, want %.17g\n", function, row, (double)got, (double)want);
}

static void check(const char *function, int row, double got, double want)
{
    checks++;
    if (isnan(want) || isinf(want) || want == 0 ? !same_special(got, want)
                                                : isnan(got) || llabs(order(got) - order(want)) > UNITS)
        fail(function, row, got, want);
}

static void checkf(const char *function, int row, float got, float want)
{
    checks++;
    if (isnan(want) || isinf(want) || want == 0 ? !same_special(got, want)
                                                : isnan(got) || llabs(orderf(got) - orderf(want)) > UNITS)
        fail(function, row, got, want);
}

static void checkl(const char *function, int row, long double got, long double want)
{
    checks++;
    if (isnan(want) || isinf(want) || want == 0) {
        if (!same_special(got, want)) fail(function, row, got, want);
        return;
    }
    long double error = got > want ? got - want : want - got;
    long double size = want < 0 ? -want : want;
    if (size < LDBL_MIN) size = LDBL_MIN;
    if (!(error <= LONG_UNITS * LDBL_EPSILON * size)) fail(function, row, got, want);
}

static int report(const char *function)
{
    printf("%s: %d values, %d wrong\n", function, checks, failures);
    return failures != 0;
}
