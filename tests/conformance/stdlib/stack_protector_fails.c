// cflags: -fstack-protector-all -O0
// status: 132
// only: here, Linux ends with another signal: musl's trap is SIGSEGV
// Before a function returns that wrote beyond its array, the program ends.
#include <stdio.h>

static void __attribute__((noinline)) overflow(char *at, int count) {
  for (int i = 0; i < count; i++) at[i] = 'x';
}

static int __attribute__((noinline)) victim(int count) {
  char buffer[16];
  overflow(buffer, count);
  return buffer[3];
}

int main(void) {
  printf("%d\n", victim(16));
  fflush(stdout);
  printf("%d\n", victim(40));
  puts("not noticed");
}
