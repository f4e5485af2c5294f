// native: glibc
// Sets of processors, and what the kernel says about scheduling. musl refuses to ask the kernel about processes.
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void list(const char *what, const cpu_set_t *set) {
  printf("%s: %d:", what, CPU_COUNT(set));
  for (int i = 0; i < CPU_SETSIZE; i++)
    if (CPU_ISSET(i, set)) printf(" %d", i);
  puts("");
}

int main(void) {
  cpu_set_t a, b, c;
  CPU_ZERO(&a);
  CPU_ZERO(&b);
  for (int i = 0; i < 128; i += 3) CPU_SET(i, &a);
  for (int i = 0; i < 128; i += 5) CPU_SET(i, &b);
  list("a", &a);
  list("b", &b);
  CPU_AND(&c, &a, &b);
  list("and", &c);
  CPU_OR(&c, &a, &b);
  list("or", &c);
  CPU_XOR(&c, &a, &b);
  list("xor", &c);
  printf("%d %d\n", CPU_EQUAL(&a, &a) != 0, CPU_EQUAL(&a, &b) != 0);
  CPU_CLR(0, &a);
  CPU_CLR(1, &a);
  CPU_CLR(127, &a);
  list("cleared", &a);
  CPU_XOR(&a, &a, &a);
  list("itself", &a);
  for (int n = 1; n <= 300; n += 23) {
    size_t size = CPU_ALLOC_SIZE(n);
    cpu_set_t *set = CPU_ALLOC(n), *other = CPU_ALLOC(n);
    CPU_ZERO_S(size, set);
    CPU_ZERO_S(size, other);
    for (int i = 0; i < n; i += 2) CPU_SET_S(i, size, set);
    CPU_SET_S(n + 1000, size, set);
    CPU_SET_S(n - 1, size, other);
    printf("%d: %zu %d %d %d", n, size, CPU_COUNT_S(size, set), CPU_ISSET_S(0, size, set) != 0,
           CPU_ISSET_S(n + 1000, size, set) != 0);
    CPU_OR_S(size, other, other, set);
    printf(" %d %d", CPU_COUNT_S(size, other), CPU_EQUAL_S(size, set, other) != 0);
    CPU_XOR_S(size, other, other, set);
    CPU_AND_S(size, set, other, set);
    CPU_CLR_S(n - 1, size, other);
    printf(" %d %d\n", CPU_COUNT_S(size, set), CPU_COUNT_S(size, other));
    CPU_FREE(set);
    CPU_FREE(other);
  }
  printf("yield %d\n", sched_yield());
  memset(&a, 0xff, sizeof a);
  printf("affinity %d", sched_getaffinity(0, sizeof a, &a));
  printf(" %d %d\n", CPU_COUNT(&a) > 0, CPU_COUNT(&a) < CPU_SETSIZE);
  errno = 0;
  printf("%d", sched_getaffinity(0, 0, &a));
  printf(" %s", strerror(errno));
  printf(" %d", sched_getaffinity(-1, sizeof a, &a));
  printf(" %s\n", strerror(errno));
}
