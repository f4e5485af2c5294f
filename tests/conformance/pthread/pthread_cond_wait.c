// Condition variables in one thread: waits that time out, errors, signals to nobody.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static struct timespec in(clockid_t clock, long milliseconds) {
  struct timespec t;
  clock_gettime(clock, &t);
  t.tv_nsec += milliseconds * 1000000;
  while (t.tv_nsec >= 1000000000) t.tv_nsec -= 1000000000, t.tv_sec++;
  return t;
}

int main(void) {
  static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
  static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
  printf("signal %d broadcast %d\n", pthread_cond_signal(&c), pthread_cond_broadcast(&c));
  pthread_mutex_lock(&m);
  struct timespec soon = in(CLOCK_REALTIME, 20);
  printf("soon %s\n", strerror(pthread_cond_timedwait(&c, &m, &soon)));
  struct timespec after = in(CLOCK_REALTIME, 0);
  printf("waited %d\n",
         after.tv_sec > soon.tv_sec || (after.tv_sec == soon.tv_sec && after.tv_nsec >= soon.tv_nsec));
  printf("held again %s\n", strerror(pthread_mutex_trylock(&m)));
  static const struct timespec times[] = {{0, 0}, {1, 0}, {-1, 0}, {1, 999999999}, {1, 1000000000}, {1, -1}, {-1, -1}};
  for (int i = 0; i < 7; i++)
    printf("%ld.%ld %s\n", (long)times[i].tv_sec, times[i].tv_nsec, strerror(pthread_cond_timedwait(&c, &m, &times[i])));
  pthread_mutex_unlock(&m);
  printf("destroy %d %d\n", pthread_cond_destroy(&c), pthread_mutex_destroy(&m));

  // Every type of mutex; the recursive one only once: POSIX does not say what becomes of the other times.
  for (int type = 0; type < 3; type++)
    for (int robust = 0; robust < 2; robust++)
      for (int clock = 0; clock < 2; clock++) {
        pthread_mutexattr_t ma;
        pthread_mutexattr_init(&ma);
        pthread_mutexattr_settype(&ma, type);
        pthread_mutexattr_setrobust(&ma, robust);
        pthread_condattr_t ca;
        pthread_condattr_init(&ca);
        pthread_condattr_setclock(&ca, clock ? CLOCK_MONOTONIC : CLOCK_REALTIME);
        pthread_condattr_setpshared(&ca, robust);
        printf("type %d robust %d clock %d: %d %d", type, robust, clock, pthread_mutex_init(&m, &ma),
               pthread_cond_init(&c, &ca));
        struct timespec then = in(clock ? CLOCK_MONOTONIC : CLOCK_REALTIME, 5);
        if (type == PTHREAD_MUTEX_ERRORCHECK)
          printf(" not held: %s, %s;", strerror(pthread_cond_wait(&c, &m)), strerror(pthread_cond_timedwait(&c, &m, &then)));
        pthread_mutex_lock(&m);
        printf(" %s", strerror(pthread_cond_timedwait(&c, &m, &then)));
        printf(" %s", strerror(pthread_cond_timedwait(&c, &m, &times[1])));
        printf(" %s;", strerror(pthread_mutex_trylock(&m)));
        if (type == PTHREAD_MUTEX_RECURSIVE) pthread_mutex_unlock(&m);
        printf(" unlock %d destroy %d\n", pthread_mutex_unlock(&m), pthread_cond_destroy(&c));
      }
}
