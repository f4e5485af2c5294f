// status: 134
// abort ends the process even when its signal is blocked or handled.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
static void handler(int signal) {
  printf("handled %d\n", signal == SIGABRT);
  fflush(stdout);
}
int main(void) {
  signal(SIGABRT, handler);
  abort();
}
