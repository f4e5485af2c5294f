// A long random walk over the states of mutexes of every type.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static unsigned long state = 987654321;
static unsigned random_below(unsigned n) {
  state = state * 6364136223846793005UL + 1442695040888963407UL;
  return (unsigned)(state >> 33) % n;
}

int main(void) {
  static const struct timespec past = {5, 5}, wrong = {1, -5};
  for (int kind = 0; kind < 12; kind++) {
    int type = kind % 3, robust = kind / 3 % 2, shared = kind / 6;
    pthread_mutexattr_t a;
    pthread_mutexattr_init(&a);
    pthread_mutexattr_settype(&a, type);
    pthread_mutexattr_setrobust(&a, robust);
    pthread_mutexattr_setpshared(&a, shared);
    pthread_mutex_t m;
    pthread_mutex_init(&m, &a);
    int depth = 0;
    unsigned long digest = 0;
    for (int step = 0; step < 20000; step++) {
      int result = -1;
      unsigned what = random_below(7);
      switch (what) {
      // A normal one would wait for ever.
      case 0: if (!depth || type) result = pthread_mutex_lock(&m); break;
      case 1: result = pthread_mutex_trylock(&m); break;
      case 2: result = pthread_mutex_timedlock(&m, &past); break;
      case 3: result = pthread_mutex_timedlock(&m, &wrong); break;
      // Giving back a normal one that is free is not defined.
      case 4: case 5: if (depth || type || robust) result = pthread_mutex_unlock(&m); break;
      case 6: result = pthread_mutex_consistent(&m); break;
      }
      if (result == 0) depth += what < 4 ? 1 : -1;
      digest = digest * 31 + what * 200 + (unsigned)result + depth * 7;
      if (step < 40) printf("%u:%d ", what, result);
    }
    printf("\n%d %d %d: %lu\n", type, robust, shared, digest);
  }
}
