/* <stdbit.h>: bits (C23 7.18). */
#ifndef _STDBIT_H
#define _STDBIT_H

#include <features.h>

#define __NEED_size_t
#define __NEED_int8_t
#define __NEED_int16_t
#define __NEED_int32_t
#define __NEED_int64_t
#define __NEED_uint8_t
#define __NEED_uint16_t
#define __NEED_uint32_t
#define __NEED_uint64_t
#include <bits/alltypes.h>

#if !defined(__cplusplus) && !(defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L)
#include <stdbool.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define __STDC_VERSION_STDBIT_H__ 202311L

#define __STDC_ENDIAN_LITTLE__ __ORDER_LITTLE_ENDIAN__
#define __STDC_ENDIAN_BIG__ __ORDER_BIG_ENDIAN__
#define __STDC_ENDIAN_NATIVE__ __BYTE_ORDER__

unsigned int stdc_leading_zeros_uc(unsigned char);
unsigned int stdc_leading_zeros_us(unsigned short);
unsigned int stdc_leading_zeros_ui(unsigned int);
unsigned int stdc_leading_zeros_ul(unsigned long);
unsigned int stdc_leading_zeros_ull(unsigned long long);

unsigned int stdc_leading_ones_uc(unsigned char);
unsigned int stdc_leading_ones_us(unsigned short);
unsigned int stdc_leading_ones_ui(unsigned int);
unsigned int stdc_leading_ones_ul(unsigned long);
unsigned int stdc_leading_ones_ull(unsigned long long);

unsigned int stdc_trailing_zeros_uc(unsigned char);
unsigned int stdc_trailing_zeros_us(unsigned short);
unsigned int stdc_trailing_zeros_ui(unsigned int);
unsigned int stdc_trailing_zeros_ul(unsigned long);
unsigned int stdc_trailing_zeros_ull(unsigned long long);

unsigned int stdc_trailing_ones_uc(unsigned char);
unsigned int stdc_trailing_ones_us(unsigned short);
unsigned int stdc_trailing_ones_ui(unsigned int);
unsigned int stdc_trailing_ones_ul(unsigned long);
unsigned int stdc_trailing_ones_ull(unsigned long long);

unsigned int stdc_first_leading_zero_uc(unsigned char);
unsigned int stdc_first_leading_zero_us(unsigned short);
unsigned int stdc_first_leading_zero_ui(unsigned int);
unsigned int stdc_first_leading_zero_ul(unsigned long);
unsigned int stdc_first_leading_zero_ull(unsigned long long);

unsigned int stdc_first_leading_one_uc(unsigned char);
unsigned int stdc_first_leading_one_us(unsigned short);
unsigned int stdc_first_leading_one_ui(unsigned int);
unsigned int stdc_first_leading_one_ul(unsigned long);
unsigned int stdc_first_leading_one_ull(unsigned long long);

unsigned int stdc_first_trailing_zero_uc(unsigned char);
unsigned int stdc_first_trailing_zero_us(unsigned short);
unsigned int stdc_first_trailing_zero_ui(unsigned int);
unsigned int stdc_first_trailing_zero_ul(unsigned long);
unsigned int stdc_first_trailing_zero_ull(unsigned long long);

unsigned int stdc_first_trailing_one_uc(unsigned char);
unsigned int stdc_first_trailing_one_us(unsigned short);
unsigned int stdc_first_trailing_one_ui(unsigned int);
unsigned int stdc_first_trailing_one_ul(unsigned long);
unsigned int stdc_first_trailing_one_ull(unsigned long long);

unsigned int stdc_count_zeros_uc(unsigned char);
unsigned int stdc_count_zeros_us(unsigned short);
unsigned int stdc_count_zeros_ui(unsigned int);
unsigned int stdc_count_zeros_ul(unsigned long);
unsigned int stdc_count_zeros_ull(unsigned long long);

unsigned int stdc_count_ones_uc(unsigned char);
unsigned int stdc_count_ones_us(unsigned short);
unsigned int stdc_count_ones_ui(unsigned int);
unsigned int stdc_count_ones_ul(unsigned long);
unsigned int stdc_count_ones_ull(unsigned long long);

bool stdc_has_single_bit_uc(unsigned char);
bool stdc_has_single_bit_us(unsigned short);
bool stdc_has_single_bit_ui(unsigned int);
bool stdc_has_single_bit_ul(unsigned long);
bool stdc_has_single_bit_ull(unsigned long long);

unsigned int stdc_bit_width_uc(unsigned char);
unsigned int stdc_bit_width_us(unsigned short);
unsigned int stdc_bit_width_ui(unsigned int);
unsigned int stdc_bit_width_ul(unsigned long);
unsigned int stdc_bit_width_ull(unsigned long long);

unsigned char stdc_bit_floor_uc(unsigned char);
unsigned short stdc_bit_floor_us(unsigned short);
unsigned int stdc_bit_floor_ui(unsigned int);
unsigned long stdc_bit_floor_ul(unsigned long);
unsigned long long stdc_bit_floor_ull(unsigned long long);

unsigned char stdc_bit_ceil_uc(unsigned char);
unsigned short stdc_bit_ceil_us(unsigned short);
unsigned int stdc_bit_ceil_ui(unsigned int);
unsigned long stdc_bit_ceil_ul(unsigned long);
unsigned long long stdc_bit_ceil_ull(unsigned long long);

/* By the type of the argument. */
#ifndef __cplusplus
#define __stdc_by_type(name, value) \
    _Generic((value), \
        bool: name##_uc, \
        unsigned char: name##_uc, \
        unsigned short: name##_us, \
        unsigned int: name##_ui, \
        unsigned long: name##_ul, \
        unsigned long long: name##_ull)(value)
#define stdc_leading_zeros(value) __stdc_by_type(stdc_leading_zeros, value)
#define stdc_leading_ones(value) __stdc_by_type(stdc_leading_ones, value)
#define stdc_trailing_zeros(value) __stdc_by_type(stdc_trailing_zeros, value)
#define stdc_trailing_ones(value) __stdc_by_type(stdc_trailing_ones, value)
#define stdc_first_leading_zero(value) __stdc_by_type(stdc_first_leading_zero, value)
#define stdc_first_leading_one(value) __stdc_by_type(stdc_first_leading_one, value)
#define stdc_first_trailing_zero(value) __stdc_by_type(stdc_first_trailing_zero, value)
#define stdc_first_trailing_one(value) __stdc_by_type(stdc_first_trailing_one, value)
#define stdc_count_zeros(value) __stdc_by_type(stdc_count_zeros, value)
#define stdc_count_ones(value) __stdc_by_type(stdc_count_ones, value)
#define stdc_has_single_bit(value) __stdc_by_type(stdc_has_single_bit, value)
#define stdc_bit_width(value) __stdc_by_type(stdc_bit_width, value)
#define stdc_bit_floor(value) __stdc_by_type(stdc_bit_floor, value)
#define stdc_bit_ceil(value) __stdc_by_type(stdc_bit_ceil, value)
#endif

#ifdef __cplusplus
}
#endif

#endif
