// The characteristics of float and double, to the bit; of long double, whose format differs from machine to machine, what
// has to hold for any.
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define INTEGER(name) printf("%s %d\n", #name, (int)(name))
#define FLOAT(name) (bits(&(float){name}, sizeof(float)), printf(" %s %a\n", #name, (double)(name)))
#define DOUBLE(name) (bits(&(double){name}, sizeof(double)), printf(" %s %a\n", #name, (double)(name)))
#define HOLDS(condition) printf("%s: %s\n", #condition, (condition) ? "yes" : "no")

static void bits(const void *value, size_t size)
{
    unsigned long long word = 0;
    memcpy(&word, value, size);
    printf("%016llx", word);
}

#if FLT_RADIX != 2 || DBL_MANT_DIG != 53 || LDBL_MANT_DIG < DBL_MANT_DIG || FLT_MIN_EXP >= 0
#error "the preprocessor reads <float.h> otherwise"
#endif

int main(void)
{
    INTEGER(FLT_RADIX);
    INTEGER(FLT_ROUNDS);
    INTEGER(FLT_EVAL_METHOD);
    INTEGER(FLT_MANT_DIG);
    INTEGER(FLT_DIG);
    INTEGER(FLT_DECIMAL_DIG);
    INTEGER(FLT_MIN_EXP);
    INTEGER(FLT_MIN_10_EXP);
    INTEGER(FLT_MAX_EXP);
    INTEGER(FLT_MAX_10_EXP);
    INTEGER(FLT_HAS_SUBNORM);
    INTEGER(DBL_MANT_DIG);
    INTEGER(DBL_DIG);
    INTEGER(DBL_DECIMAL_DIG);
    INTEGER(DBL_MIN_EXP);
    INTEGER(DBL_MIN_10_EXP);
    INTEGER(DBL_MAX_EXP);
    INTEGER(DBL_MAX_10_EXP);
    INTEGER(DBL_HAS_SUBNORM);
    INTEGER(LDBL_MIN_EXP);
    INTEGER(LDBL_MIN_10_EXP);
    INTEGER(LDBL_MAX_EXP);
    INTEGER(LDBL_MAX_10_EXP);
    INTEGER(LDBL_HAS_SUBNORM);
    FLOAT(FLT_MAX);
    FLOAT(FLT_MIN);
    FLOAT(FLT_EPSILON);
    FLOAT(FLT_TRUE_MIN);
    DOUBLE(DBL_MAX);
    DOUBLE(DBL_MIN);
    DOUBLE(DBL_EPSILON);
    DOUBLE(DBL_TRUE_MIN);

    volatile float f = FLT_MAX;
    volatile double d = DBL_MAX;
    volatile long double l = LDBL_MAX;
    HOLDS(isinf(f * 2));
    HOLDS(isinf(d * 2));
    HOLDS(isinf(l * 2) && !isinf(l));
    f = FLT_TRUE_MIN, d = DBL_TRUE_MIN, l = LDBL_TRUE_MIN;
    HOLDS(f > 0 && f / 2 == 0);
    HOLDS(d > 0 && d / 2 == 0);
    HOLDS(l > 0 && l / 2 == 0);
    f = 1, d = 1, l = 1;
    HOLDS(f + FLT_EPSILON > 1 && (float)(f + FLT_EPSILON / 2) == 1);
    HOLDS(d + DBL_EPSILON > 1 && d + DBL_EPSILON / 2 == 1);
    HOLDS(l + LDBL_EPSILON > 1 && l + LDBL_EPSILON / 2 == 1);
    HOLDS(ldexpl(1, 1 - LDBL_MANT_DIG) == LDBL_EPSILON);
    HOLDS(ldexpl(1, LDBL_MIN_EXP - 1) == LDBL_MIN);
    HOLDS(ldexpl(1 - LDBL_EPSILON / 2, LDBL_MAX_EXP) == LDBL_MAX);
    HOLDS(ldexpl(1, LDBL_MIN_EXP - LDBL_MANT_DIG) == LDBL_TRUE_MIN);
    HOLDS(LDBL_DIG == (int)((LDBL_MANT_DIG - 1) * 0.30102999566398120));
    HOLDS(LDBL_DECIMAL_DIG == (int)(1 + LDBL_MANT_DIG * 0.30102999566398120) + 1);
    HOLDS(DECIMAL_DIG == LDBL_DECIMAL_DIG);
}
