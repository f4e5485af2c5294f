// What the compiler calls for integers of 128 bits: * / % << >>, conversions, bits, overflow.
// native: glibc
#include <stdio.h>

typedef __int128 i128;
typedef unsigned __int128 u128;

static void show(const char *what, u128 value) {
  printf("%s %016llx%016llx\n", what, (unsigned long long)(value >> 64), (unsigned long long)value);
}

static unsigned long long state = 1;
static unsigned long long next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}

int main(void) {
  for (int round = 0; round < 400; round++) {
    u128 a = (u128)next() << 64 | next(), b = (u128)next() << 64 | next();
    a >>= next() % 128;
    b >>= next() % 128;
    int n = next() % 128;
    if (b == 0)
      b = 3;
    show("u*", a * b);
    show("u/", a / b);
    show("u%", a % b);
    show("s/", (u128)((i128)a / (i128)b));
    show("s%", (u128)((i128)-a % (i128)b));
    show("<<", a << n);
    show(">>", a >> n);
    show("s>>", (u128)((i128)~a >> n));
    printf("%a %a %a %a\n", (double)a, (double)(i128)~a, (double)(float)a, (double)(float)(i128)~a);
    show("from double", (u128)(i128)((double)(long long)a * 1e15));
    show("from float", (u128)(float)(a >> 2));
    i128 sum, product;
    int over = __builtin_add_overflow((i128)a, (i128)b, &sum), times = __builtin_mul_overflow((i128)a, (i128)b, &product);
    printf("%d %d\n", over, times);
    if (!times)
      show("product", (u128)product);
    long long small;
    printf("%d\n", __builtin_mul_overflow((long long)a, (long long)b, &small));
    printf("%d %d %d\n", __builtin_popcountll(a), __builtin_parityll(a), __builtin_ffsll(a));
    printf("%d %d\n", a < b, (i128)a < (i128)b);
  }
  return 0;
}
