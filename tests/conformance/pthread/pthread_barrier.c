// Barriers and spin locks, as far as one thread can go.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  pthread_barrier_t b;
  memset(&b, 0xa5, sizeof b);
  printf("%d\n", pthread_barrier_init(&b, NULL, 0));
  printf("%d\n", pthread_barrier_init(&b, NULL, 0x80000000U));
  printf("%d\n", pthread_barrier_init(&b, NULL, 0x7fffffff));
  printf("destroy %d\n", pthread_barrier_destroy(&b));
  for (int shared = 0; shared < 2; shared++) {
    pthread_barrierattr_t a;
    pthread_barrierattr_init(&a);
    pthread_barrierattr_setpshared(&a, shared);
    printf("%d", pthread_barrier_init(&b, &a, 1));
    for (int i = 0; i < 5; i++) printf(" %d", pthread_barrier_wait(&b) == PTHREAD_BARRIER_SERIAL_THREAD);
    printf(" destroy %d\n", pthread_barrier_destroy(&b));
  }
  for (int shared = 0; shared < 2; shared++) {
    pthread_spinlock_t s;
    printf("%d", pthread_spin_init(&s, shared));
    printf(" %d", pthread_spin_lock(&s));
    printf(" %d", pthread_spin_trylock(&s));
    printf(" %d", pthread_spin_unlock(&s));
    printf(" %d", pthread_spin_trylock(&s));
    printf(" %d", pthread_spin_unlock(&s));
    printf(" %d\n", pthread_spin_destroy(&s));
  }
}
