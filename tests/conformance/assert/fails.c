// status: 134
// stderr: Assertion failed: number == 4 && "four" \(.*fails\.c: check: 12\)
// A condition that does not hold is named on standard error, and the program aborts; what stdio held is not written.
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static void check(int number) {
  puts("about to fail");
  fflush(stdout);
  printf("never seen");
  assert(number == 4 && "four");
}

static void at_exit(void) { puts("never called"); }

int main(void) {
  atexit(at_exit);
  check(3);
  puts("never reached");
  return 0;
}
