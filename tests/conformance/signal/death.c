// status: 143
// A signal whose action is to end the process does.
#include <signal.h>
#include <stdio.h>
int main(void) {
  puts("before");
  fflush(stdout);
  raise(SIGTERM);
  puts("after");
  return 0;
}
