// Read-write locks, and a long random walk over their states.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static unsigned long state = 12345;
static unsigned random_below(unsigned n) {
  state = state * 6364136223846793005UL + 1442695040888963407UL;
  return (unsigned)(state >> 33) % n;
}

int main(void) {
  static const struct timespec past = {1, 0}, wrong = {1, 1000000000};
  static pthread_rwlock_t still = PTHREAD_RWLOCK_INITIALIZER;
  pthread_rwlockattr_t a;
  pthread_rwlockattr_init(&a);
  pthread_rwlockattr_setpshared(&a, PTHREAD_PROCESS_SHARED);
  pthread_rwlock_t plain, shared;
  memset(&plain, 0xa5, sizeof plain);
  memset(&shared, 0xa5, sizeof shared);
  printf("%d %d\n", pthread_rwlock_init(&plain, NULL), pthread_rwlock_init(&shared, &a));
  pthread_rwlock_t *locks[] = {&still, &plain, &shared};
  for (int l = 0; l < 3; l++) {
    pthread_rwlock_t *r = locks[l];
    int readers = 0, writer = 0;
    unsigned long digest = 0;
    for (int step = 0; step < 20000; step++) {
      int result = -1;
      unsigned what = random_below(9);
      switch (what) {
      case 0: if (!writer) result = pthread_rwlock_rdlock(r); break;
      case 1: result = pthread_rwlock_tryrdlock(r); break;
      case 2: result = pthread_rwlock_timedrdlock(r, &past); break;
      case 3: result = pthread_rwlock_timedrdlock(r, &wrong); break;
      case 4: if (!writer && !readers) result = pthread_rwlock_wrlock(r); break;
      case 5: result = pthread_rwlock_trywrlock(r); break;
      case 6: result = pthread_rwlock_timedwrlock(r, &past); break;
      case 7: result = pthread_rwlock_timedwrlock(r, &wrong); break;
      case 8: if (readers || writer) result = pthread_rwlock_unlock(r); break;
      }
      if (result == 0 && what < 4) readers++;
      else if (result == 0 && what < 8) writer = 1;
      else if (result == 0 && writer) writer = 0;
      else if (result == 0) readers--;
      digest = digest * 31 + what * 200 + (unsigned)result + readers * 7 + writer;
      if (step < 60) printf("%u:%d ", what, result);
      // Now and then back to the start, or readers only grow.
      if (step % 20 == 19)
        while (readers || writer) {
          pthread_rwlock_unlock(r);
          if (writer) writer = 0;
          else readers--;
        }
    }
    printf("\n%lu\n", digest);
    while (readers || writer) {
      pthread_rwlock_unlock(r);
      if (writer) writer = 0;
      else readers--;
    }
    struct timespec soon;
    pthread_rwlock_rdlock(r);
    clock_gettime(CLOCK_REALTIME, &soon);
    if ((soon.tv_nsec += 10000000) >= 1000000000) soon.tv_nsec -= 1000000000, soon.tv_sec++;
    printf("soon %s\n", strerror(pthread_rwlock_timedwrlock(r, &soon)));
    printf("%d %d %d\n", pthread_rwlock_unlock(r), pthread_rwlock_trywrlock(r), pthread_rwlock_unlock(r));
    printf("destroy %d\n", pthread_rwlock_destroy(r));
  }
}
