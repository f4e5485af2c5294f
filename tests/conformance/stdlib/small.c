// What is left of <stdlib.h>: suboptions, base 64, digits of numbers, load.
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char options[] = "ro,rsize=4096,unknown=x,,wsize=,rsize,rsizes=3", *at = options, *value;
  char *const names[] = {"ro", "rsize", "wsize", NULL};
  while (*at) {
    int index = getsubopt(&at, names, &value);
    printf("%d %s\n", index, value ? value : "(none)");
  }

  for (long i = 0; i < 5000000000; i = i * 5 / 3 + 1) {
    char *digits = l64a(i);
    printf("%s %ld\n", digits, a64l(digits));
  }
  printf("%ld %ld %ld %ld\n", a64l(""), a64l("zzzzzz"), a64l("a*b"), a64l("//////////"));

  static const double numbers[] = {0, 1, -1.5, 123456, 1e-5, 9.99995, 1e22, 0.000123, 1e-300, 1e300, 0.5, 99.5, 0.05};
  for (int i = 0; i < 13; i++)
    for (int digits = 1; digits < 16; digits++) {
      int point, negative;
      char text[400];
      printf("%s", ecvt(numbers[i], digits, &point, &negative));
      printf(" %d %d ", point, negative);
      printf("%s", fcvt(numbers[i], digits - 1, &point, &negative));
      printf(" %d %d %s\n", point, negative, gcvt(numbers[i], digits, text));
    }

  double loads[3] = {-1, -1, -1};
  int count = getloadavg(loads, 5);
  printf("%d %d %d\n", count, loads[0] >= 0 && loads[1] >= 0 && loads[2] >= 0, getloadavg(loads, 0));
  return 0;
}
