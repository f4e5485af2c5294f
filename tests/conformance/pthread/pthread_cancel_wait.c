// Waiting for a condition variable is a cancellation point; the handler finds the mutex held.
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static pthread_mutex_t m;
static void check(void *text) { printf("%s: %s\n", (char *)text, strerror(pthread_mutex_lock(&m))); }

int main(void) {
  pthread_cond_t c = PTHREAD_COND_INITIALIZER;
  pthread_mutexattr_t a;
  pthread_mutexattr_init(&a);
  pthread_mutexattr_settype(&a, PTHREAD_MUTEX_ERRORCHECK);
  pthread_mutex_init(&m, &a);
  pthread_mutex_lock(&m);
  pthread_cleanup_push(check, "locked");
  pthread_cancel(pthread_self());
  puts("waiting");
  pthread_cond_wait(&c, &m);
  puts("never");
  pthread_cleanup_pop(0);
}
