#pragma once
extern "C" int printf(const char *, ...);
#define WEAK __attribute__((weak))
int replaced();
int only_in_libraries();
int weak_first();
int a_replaced(), b_replaced(), a_weak(), b_weak(), a_first(), b_first(), a_twice(int), b_twice(int), a_recursive(int);
int (*weak_address_a())();
int (*weak_address_b())();
inline int twice(int n) { return 2 * n; }
typedef int (*Function)(int);
const Function *a_table(), *b_table();
WEAK int maybe();
WEAK int nowhere();
extern int weak_data;
int *a_weak_data();
