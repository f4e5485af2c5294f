// imaxabs imaxdiv
#include <inttypes.h>
#include <stdio.h>
int main(void) {
  static const intmax_t numbers[] = {0, 1, -1, 7, -7, INTMAX_MAX, INTMAX_MIN + 1, 1234567890123456789};
  for (int i = 0; i < 8; i++) {
    printf("%" PRIdMAX "\n", imaxabs(numbers[i]));
    for (int k = 1; k < 8; k++) {
      imaxdiv_t d = imaxdiv(numbers[i], numbers[k]);
      printf("%" PRIdMAX " %" PRIdMAX "\n", d.quot, d.rem);
    }
  }
  return 0;
}
