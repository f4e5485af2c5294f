// Types of a given width, their limits and the macros for constants. The types that hold pointers, and the fast ones of 16
// bits, have other widths than natively; of them only what holds for any width.
#include <limits.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

#define TYPE(type) printf("%s: %zu bytes, %s\n", #type, sizeof(type), (type)-1 < 0 ? "signed" : "unsigned")
#define SIGNED(name) printf("%s %lld\n", #name, (long long)(name))
#define UNSIGNED(name) printf("%s %llu\n", #name, (unsigned long long)(name))
#define HOLDS(condition) printf("%s: %s\n", #condition, (condition) ? "yes" : "no")

#if INT64_MAX != 9223372036854775807 || UINT8_MAX != 255 || INT32_MIN >= 0 || SIZE_MAX < 65535 || \
    INTMAX_C(1) + UINTMAX_C(1) != 2 || INT16_MIN != -32768 || WCHAR_MAX <= WCHAR_MIN
#error "the preprocessor reads <stdint.h> otherwise"
#endif

int main(void)
{
    TYPE(int8_t);
    TYPE(int16_t);
    TYPE(int32_t);
    TYPE(int64_t);
    TYPE(uint8_t);
    TYPE(uint16_t);
    TYPE(uint32_t);
    TYPE(uint64_t);
    TYPE(int_least8_t);
    TYPE(int_least16_t);
    TYPE(int_least32_t);
    TYPE(int_least64_t);
    TYPE(uint_least8_t);
    TYPE(uint_least16_t);
    TYPE(uint_least32_t);
    TYPE(uint_least64_t);
    TYPE(int_fast8_t);
    TYPE(int_fast32_t);
    TYPE(int_fast64_t);
    TYPE(uint_fast8_t);
    TYPE(uint_fast32_t);
    TYPE(uint_fast64_t);
    TYPE(intmax_t);
    TYPE(uintmax_t);

    SIGNED(INT8_MIN);
    SIGNED(INT8_MAX);
    SIGNED(INT16_MIN);
    SIGNED(INT16_MAX);
    SIGNED(INT32_MIN);
    SIGNED(INT32_MAX);
    SIGNED(INT64_MIN);
    SIGNED(INT64_MAX);
    UNSIGNED(UINT8_MAX);
    UNSIGNED(UINT16_MAX);
    UNSIGNED(UINT32_MAX);
    UNSIGNED(UINT64_MAX);
    SIGNED(INT_LEAST8_MIN);
    SIGNED(INT_LEAST8_MAX);
    SIGNED(INT_LEAST64_MIN);
    SIGNED(INT_LEAST64_MAX);
    UNSIGNED(UINT_LEAST16_MAX);
    UNSIGNED(UINT_LEAST64_MAX);
    SIGNED(INTMAX_MIN);
    SIGNED(INTMAX_MAX);
    UNSIGNED(UINTMAX_MAX);
    SIGNED(SIG_ATOMIC_MIN);
    SIGNED(SIG_ATOMIC_MAX);
    SIGNED(WCHAR_MIN);
    SIGNED(WCHAR_MAX);
    UNSIGNED(WINT_MIN);
    UNSIGNED(WINT_MAX);

    // A limit is what the type of its name can hold.
    HOLDS((int_fast16_t)INT_FAST16_MAX == INT_FAST16_MAX && INT_FAST16_MAX >= INT16_MAX);
    HOLDS(INT_FAST16_MIN == -INT_FAST16_MAX - 1);
    HOLDS((uint_fast16_t)-1 == UINT_FAST16_MAX);
    HOLDS((int_fast32_t)INT_FAST32_MAX == INT_FAST32_MAX && (int_fast64_t)INT_FAST64_MAX == INT_FAST64_MAX);
    HOLDS((size_t)-1 == SIZE_MAX);
    HOLDS((uintptr_t)-1 == UINTPTR_MAX);
    HOLDS(INTPTR_MIN == -INTPTR_MAX - 1 && sizeof(intptr_t) == sizeof(void *));
    HOLDS(PTRDIFF_MIN == -PTRDIFF_MAX - 1 && sizeof(ptrdiff_t) == sizeof(size_t));
    HOLDS((sig_atomic_t)SIG_ATOMIC_MAX == SIG_ATOMIC_MAX && sizeof(sig_atomic_t) == 4);
    HOLDS((wchar_t)WCHAR_MAX == WCHAR_MAX && (wint_t)WINT_MAX == WINT_MAX);

    // A constant has the type that the integer promotions make of the type of its name.
    HOLDS(_Generic(INT8_C(1), int: 1, default: 0));
    HOLDS(_Generic(UINT16_C(1), int: 1, default: 0));
    HOLDS(_Generic(UINT32_C(1), unsigned: 1, default: 0));
    HOLDS(_Generic(INT64_C(1), int_least64_t: 1, default: 0));
    HOLDS(_Generic(UINT64_C(1), uint_least64_t: 1, default: 0));
    HOLDS(_Generic(INTMAX_C(1), intmax_t: 1, default: 0));
    HOLDS(_Generic(UINTMAX_C(1), uintmax_t: 1, default: 0));
    HOLDS(_Generic(UINT8_MAX, int: 1, default: 0));
    HOLDS(_Generic(UINT32_MAX, uint32_t: 1, default: 0));
    HOLDS(_Generic(INT64_MIN, int64_t: 1, default: 0));
    HOLDS(_Generic(UINT64_MAX, uint64_t: 1, default: 0));
    HOLDS(_Generic(SIZE_MAX, size_t: 1, default: 0));
    HOLDS(_Generic(INTPTR_MAX, intptr_t: 1, default: 0));
    HOLDS(_Generic(PTRDIFF_MIN, ptrdiff_t: 1, default: 0));
    printf("%llx\n", (unsigned long long)(UINT64_C(0xfedcba98) << 32 | UINT32_C(0x76543210)));

    // A pointer survives the way through an integer.
    int object = 7;
    HOLDS((int *)(uintptr_t)&object == &object && (int *)(intptr_t)&object == &object);
    HOLDS((char *)(uintptr_t)((uintptr_t)&object + 1) == (char *)&object + 1);
}
