// native: glibc
// The waits of POSIX.1-2024 that name a clock, which musl does not have.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <time.h>

static struct timespec in(clockid_t clock, long milliseconds) {
  struct timespec t;
  clock_gettime(clock, &t);
  t.tv_nsec += milliseconds * 1000000;
  while (t.tv_nsec >= 1000000000) t.tv_nsec -= 1000000000, t.tv_sec++;
  return t;
}

static const char *name(int error) {
  return error == ETIMEDOUT ? "ETIMEDOUT" : error == EINVAL ? "EINVAL" : error == EDEADLK ? "EDEADLK" : error ? "?" : "0";
}

int main(void) {
  pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t c = PTHREAD_COND_INITIALIZER;
  pthread_rwlock_t r = PTHREAD_RWLOCK_INITIALIZER;
  sem_t s;
  sem_init(&s, 0, 0);
  pthread_mutex_lock(&m);
  pthread_rwlock_rdlock(&r);
  static const clockid_t clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, -1};
  for (int i = 0; i < 4; i++) {
    struct timespec times[] = {i < 2 ? in(clocks[i], 10) : (struct timespec){1, 0}, {0, 0}, {-1, 0}, {1, 1000000000}};
    for (int t = 0; t < 4; t++) {
      printf("clock %d time %d: mutex %s", (int)clocks[i], t, name(pthread_mutex_clocklock(&m, clocks[i], &times[t])));
      printf(", condition %s", name(pthread_cond_clockwait(&c, &m, clocks[i], &times[t])));
      printf(", write %s", name(pthread_rwlock_clockwrlock(&r, clocks[i], &times[t])));
      errno = 0;
      int waited = sem_clockwait(&s, clocks[i], &times[t]);
      printf(", semaphore %d %s\n", waited, name(errno));
    }
  }
  pthread_mutex_unlock(&m);
  pthread_rwlock_unlock(&r);
  struct timespec past = {1, 0};
  sem_post(&s);
  printf("free: %d %d", pthread_mutex_clocklock(&m, CLOCK_MONOTONIC, &past), sem_clockwait(&s, CLOCK_MONOTONIC, &past));
  printf(" %d", pthread_rwlock_clockrdlock(&r, CLOCK_MONOTONIC, &past));
  printf(" %d\n", pthread_rwlock_clockrdlock(&r, CLOCK_MONOTONIC, &past));
  printf("%d %d\n", pthread_rwlock_unlock(&r), pthread_rwlock_unlock(&r));
  printf("%d", pthread_rwlock_clockwrlock(&r, CLOCK_REALTIME, &past));
  printf(" %d\n", pthread_rwlock_tryrdlock(&r));
  // Who writes already would wait for ever.
  printf("%s, %s\n", name(pthread_rwlock_rdlock(&r)), name(pthread_rwlock_wrlock(&r)));

  // Initializers of GNU.
  pthread_mutex_t recursive = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP, check = PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP;
  for (int i = 0; i < 3; i++) printf("%d ", pthread_mutex_lock(&recursive));
  for (int i = 0; i < 4; i++) printf("%d ", pthread_mutex_unlock(&recursive));
  for (int i = 0; i < 2; i++) printf("%d ", pthread_mutex_lock(&check));
  for (int i = 0; i < 2; i++) printf("%d ", pthread_mutex_unlock(&check));
  puts("");
  pthread_mutexattr_t a;
  int ceiling = -1;
  pthread_mutexattr_init(&a);
  printf("ceiling %d", pthread_mutexattr_setprioceiling(&a, 0));
  printf(" %d", pthread_mutexattr_setprioceiling(&a, 100));
  printf(" %d", pthread_mutexattr_setprioceiling(&a, 42));
  printf(" %d", pthread_mutexattr_getprioceiling(&a, &ceiling));
  printf(" %d\n", ceiling);
}
