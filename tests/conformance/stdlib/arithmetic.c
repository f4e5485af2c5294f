// cflags: -fno-builtin
// Absolute values and divisions with remainders.
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
int main(void) {
  printf("%d %d %d %d\n", abs(0), abs(-7), abs(7), abs(-INT_MAX));
  printf("%ld %ld %lld %lld\n", labs(-5000000000), labs(LONG_MAX), llabs(-9000000000), llabs(-LLONG_MAX));
  static const int numbers[] = {7, -7, 0, 1, INT_MAX, INT_MIN}, divisors[] = {2, -2, 3, 7, INT_MAX, INT_MIN};
  for (int i = 0; i < 6; i++)
    for (int j = 0; j < 6; j++) {
      div_t d = div(numbers[i], divisors[j]);
      ldiv_t l = ldiv(numbers[i] * 1000000l, divisors[j] * 77l);
      lldiv_t ll = lldiv(numbers[i] * 4294967296ll, divisors[j] + 5ll);
      printf("%d %d %ld %ld %lld %lld\n", d.quot, d.rem, l.quot, l.rem, ll.quot, ll.rem);
    }
  return 0;
}
