// The generators: their sequences are part of what programs see.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  for (int i = 0; i < 20; i++) printf("%d ", rand());
  static const unsigned seeds[] = {0, 1, 2, 42, 0x80000000, 0xffffffff};
  for (int s = 0; s < 6; s++) {
    srand(seeds[s]);
    printf("\n%u:", seeds[s]);
    for (int i = 0; i < 10; i++) printf(" %d", rand());
    unsigned state = seeds[s];
    for (int i = 0; i < 10; i++) printf(" %d", rand_r(&state));
    printf(" %u", state);
  }
  puts("");
  for (int i = 0; i < 100; i++) printf("%ld ", random());
  for (int s = 0; s < 6; s++) {
    srandom(seeds[s]);
    printf("\n%u:", seeds[s]);
    for (int i = 0; i < 100; i++) printf(" %ld", random());
  }
  puts("");

  static char states[6][260] __attribute__((aligned(8)));
  static const int sizes[] = {8, 32, 64, 128, 256, 260};
  char *first = NULL;
  for (int i = 0; i < 6; i++) {
    char *last = initstate(i * 1000 + 5, states[i], sizes[i]);
    if (i == 0) first = last;
    else printf("%d ", last == states[i - 1]);
    for (int j = 0; j < 200; j++) printf("%ld ", random());
    puts("");
  }
  printf("%d\n", initstate(1, states[0], 7) == NULL);
  printf("%d", setstate(states[2]) == states[5]);
  for (int j = 0; j < 9; j++) printf(" %ld", random());
  printf("\n%d", setstate(first) == states[2]);
  for (int j = 0; j < 9; j++) printf(" %ld", random());
  puts("");

  for (int i = 0; i < 5; i++) {
    printf("%a ", drand48());
    printf("%ld ", lrand48());
    printf("%ld ", mrand48());
  }
  static const long longs[] = {0, 1, -1, 0x123456789abcdef, 1l << 40};
  for (int s = 0; s < 5; s++) {
    srand48(longs[s]);
    puts("");
    for (int i = 0; i < 5; i++) {
      printf("%a ", drand48());
      printf("%ld ", lrand48());
      printf("%ld ", mrand48());
    }
  }
  unsigned short own[3] = {0x1234, 0xabcd, 0x330e};
  for (int i = 0; i < 5; i++) {
    printf("\n%a ", erand48(own));
    printf("%ld ", nrand48(own));
    printf("%ld ", jrand48(own));
  }
  unsigned short *old = seed48(own), parameters[7] = {1, 2, 3, 4, 5, 6, 7};
  printf("\n%x %x %x %ld\n", old[0], old[1], old[2], lrand48());
  lcong48(parameters);
  for (int i = 0; i < 5; i++) printf("%ld ", mrand48());
  puts("");
  return 0;
}
