// only: here, the kernel has no processes yet: a fork that fails calls the handlers of the parent
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>

static void p1(void) { puts("prepare 1"); }
static void p2(void) { puts("prepare 2"); }
static void p3(void) { puts("prepare 3"); }
static void a1(void) { puts("parent 1"); }
static void a3(void) { puts("parent 3"); }
static void c1(void) { puts("child 1"); }

int main(void) {
  printf("%d", pthread_atfork(p1, a1, c1));
  printf(" %d", pthread_atfork(p2, NULL, NULL));
  printf(" %d", pthread_atfork(NULL, NULL, NULL));
  printf(" %d\n", pthread_atfork(p3, a3, NULL));
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) _exit(0);
  puts("done");
}
