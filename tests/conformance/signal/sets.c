// sigandset sigorset sigisemptyset killpg sigaltstack
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

static stack_t stack;
static volatile int on_stack;
static void handler(int signal) {
  char local[16];
  (void)signal;
  char *volatile here = local;
  on_stack = here >= (char *)stack.ss_sp && here < (char *)stack.ss_sp + 65536;
}

int main(void) {
  sigset_t a, b, c;
  sigemptyset(&a), sigemptyset(&b);
  SHOW(sigisemptyset(&a));
  sigaddset(&a, SIGHUP), sigaddset(&a, SIGINT), sigaddset(&b, SIGINT), sigaddset(&b, SIGTERM);
  SHOW(sigisemptyset(&a));
  SHOW(sigandset(&c, &a, &b));
  printf("%d %d %d\n", sigismember(&c, SIGHUP), sigismember(&c, SIGINT), sigismember(&c, SIGTERM));
  SHOW(sigorset(&c, &a, &b));
  printf("%d %d %d\n", sigismember(&c, SIGHUP), sigismember(&c, SIGINT), sigismember(&c, SIGTERM));
  SHOW(killpg(-1, SIGHUP));
  stack_t old;
  stack = (stack_t){.ss_sp = malloc(65536), .ss_size = 65536};
  SHOW(sigaltstack(&stack, &old));
  printf("%d\n", (old.ss_flags & SS_DISABLE) != 0);
  SHOW(sigaltstack(NULL, &old));
  printf("%d %d\n", old.ss_sp == stack.ss_sp, old.ss_size == 65536);
  stack.ss_size = 10;
  SHOW(sigaltstack(&stack, NULL));
  stack.ss_size = 65536;
  stack.ss_flags = 12345;
  SHOW(sigaltstack(&stack, NULL));
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  printf("on stack %d\n", on_stack != 0);
  void *memory = stack.ss_sp;
  stack = (stack_t){.ss_flags = SS_DISABLE};
  SHOW(sigaltstack(&stack, NULL));
  free(memory);
  return 0;
}
