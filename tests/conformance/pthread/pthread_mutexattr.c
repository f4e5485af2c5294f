// Attributes keep what they are told, and refuse what there is not.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>

int main(void) {
  pthread_mutexattr_t a;
  printf("init %d\n", pthread_mutexattr_init(&a));
  for (int v = -1; v <= 4; v++) {
    int type = -9, robust = -9, shared = -9, protocol = -9;
    printf("%d: type %d", v, pthread_mutexattr_settype(&a, v));
    printf(" robust %d", pthread_mutexattr_setrobust(&a, v));
    printf(" shared %d", pthread_mutexattr_setpshared(&a, v));
    if (v != PTHREAD_PRIO_INHERIT) printf(" protocol %d", pthread_mutexattr_setprotocol(&a, v));
    pthread_mutexattr_gettype(&a, &type);
    pthread_mutexattr_getrobust(&a, &robust);
    pthread_mutexattr_getpshared(&a, &shared);
    pthread_mutexattr_getprotocol(&a, &protocol);
    printf(" now %d %d %d %d\n", type, robust, shared, protocol);
  }
  printf("default is normal: %d\n", PTHREAD_MUTEX_DEFAULT == PTHREAD_MUTEX_NORMAL);
  printf("destroy %d\n", pthread_mutexattr_destroy(&a));

  pthread_condattr_t c;
  printf("init %d\n", pthread_condattr_init(&c));
  int clock = -9, shared = -9;
  pthread_condattr_getclock(&c, &clock);
  pthread_condattr_getpshared(&c, &shared);
  printf("%d %d\n", clock, shared);
  static const int clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, -1};
  for (int i = 0; i < 5; i++) {
    printf("clock %d: %d", clocks[i], pthread_condattr_setclock(&c, clocks[i]));
    printf(" shared %d: %d", i - 1, pthread_condattr_setpshared(&c, i - 1));
    pthread_condattr_getclock(&c, &clock);
    pthread_condattr_getpshared(&c, &shared);
    printf(" now %d %d\n", clock, shared);
  }
  printf("destroy %d\n", pthread_condattr_destroy(&c));

  pthread_rwlockattr_t r;
  printf("init %d\n", pthread_rwlockattr_init(&r));
  pthread_barrierattr_t b;
  printf("init %d\n", pthread_barrierattr_init(&b));
  for (int v = -1; v <= 2; v++) {
    printf("%d %d", pthread_rwlockattr_setpshared(&r, v), pthread_barrierattr_setpshared(&b, v));
    pthread_rwlockattr_getpshared(&r, &shared);
    printf(" %d", shared);
    pthread_barrierattr_getpshared(&b, &shared);
    printf(" %d\n", shared);
  }
  printf("destroy %d %d\n", pthread_rwlockattr_destroy(&r), pthread_barrierattr_destroy(&b));
}
