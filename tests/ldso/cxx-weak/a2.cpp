#include "weak.h"
WEAK int even(int n);
WEAK int odd(int n) { return n == 0 ? 0 : 1 + even(n - 1); }
WEAK int even(int n) { return n == 0 ? 0 : 1 + odd(n - 1); }
int a_recursive(int n) { return odd(n) * 10 + twice(n); }
