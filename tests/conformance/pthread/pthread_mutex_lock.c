// Every type, robust or not, shared or not: what each call says in each state.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static const struct timespec past = {1, 0}, before = {-1, 0}, wrong = {1, 1000000000}, negative = {1, -1};

static void show(const char *what, int result) {
  printf(" %s %s;", what, result == 0 ? "0" : strerror(result));
}

static void exercise(pthread_mutex_t *m, int type, int robust) {
  show("unlocked consistent", pthread_mutex_consistent(m));
  if (type != PTHREAD_MUTEX_NORMAL || robust) show("unlock free", pthread_mutex_unlock(m));
  show("lock", pthread_mutex_lock(m));
  show("trylock", pthread_mutex_trylock(m));
  show("timedlock past", pthread_mutex_timedlock(m, &past));
  show("timedlock before 1970", pthread_mutex_timedlock(m, &before));
  show("timedlock wrong", pthread_mutex_timedlock(m, &wrong));
  show("timedlock negative", pthread_mutex_timedlock(m, &negative));
  struct timespec soon;
  clock_gettime(CLOCK_REALTIME, &soon);
  if ((soon.tv_nsec += 20000000) >= 1000000000) soon.tv_nsec -= 1000000000, soon.tv_sec++;
  show("timedlock soon", pthread_mutex_timedlock(m, &soon));
  show("consistent", pthread_mutex_consistent(m));
  if (type == PTHREAD_MUTEX_ERRORCHECK) show("lock again", pthread_mutex_lock(m));
  int unlocks = type == PTHREAD_MUTEX_NORMAL && !robust ? 1 : 9;
  for (int i = 0; i < unlocks; i++) show("unlock", pthread_mutex_unlock(m));
  show("timedlock free, wrong time", pthread_mutex_timedlock(m, &wrong));
  show("unlock", pthread_mutex_unlock(m));
  show("trylock", pthread_mutex_trylock(m));
  show("unlock", pthread_mutex_unlock(m));
  int ceiling = -7;
  show("getprioceiling", pthread_mutex_getprioceiling(m, &ceiling));
  show("setprioceiling", pthread_mutex_setprioceiling(m, 1, &ceiling));
  printf(" %d;", ceiling);
  show("destroy", pthread_mutex_destroy(m));
  puts("");
}

int main(void) {
  for (int type = 0; type < 3; type++)
    for (int robust = 0; robust < 2; robust++)
      for (int shared = 0; shared < 2; shared++) {
        pthread_mutexattr_t a;
        pthread_mutexattr_init(&a);
        pthread_mutexattr_settype(&a, type);
        pthread_mutexattr_setrobust(&a, robust);
        pthread_mutexattr_setpshared(&a, shared);
        pthread_mutex_t m;
        memset(&m, 0xa5, sizeof m);
        printf("type %d robust %d shared %d: init %d:", type, robust, shared, pthread_mutex_init(&m, &a));
        pthread_mutexattr_destroy(&a);
        exercise(&m, type, robust);
      }
  static pthread_mutex_t still = PTHREAD_MUTEX_INITIALIZER;
  printf("static:");
  exercise(&still, 0, 0);
  pthread_mutex_t plain;
  printf("init %d:", pthread_mutex_init(&plain, NULL));
  exercise(&plain, 0, 0);

  // Robust mutexes are held in a list: in the middle, at both ends, given back in any order.
  pthread_mutexattr_t a;
  pthread_mutexattr_init(&a);
  pthread_mutexattr_setrobust(&a, PTHREAD_MUTEX_ROBUST);
  pthread_mutex_t many[6];
  for (int i = 0; i < 6; i++) pthread_mutex_init(&many[i], &a);
  static const int orders[][6] = {{0, 1, 2, 3, 4, 5}, {5, 4, 3, 2, 1, 0}, {2, 4, 0, 5, 3, 1}};
  for (int o = 0; o < 3; o++) {
    for (int i = 0; i < 6; i++) printf("%d", pthread_mutex_lock(&many[i]));
    for (int i = 0; i < 6; i++) {
      printf(" %d", pthread_mutex_unlock(&many[orders[o][i]]));
      for (int j = 0; j < 6; j++) {
        int free = pthread_mutex_trylock(&many[j]) == 0;
        printf("%c", free ? '.' : 'x');
        if (free) pthread_mutex_unlock(&many[j]);
      }
    }
    puts("");
  }
}
