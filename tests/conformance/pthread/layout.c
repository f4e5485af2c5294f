// only: here, the sizes are this ABI's: those of musl where long has 64 bits
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <threads.h>

#define SHOW(type) printf(#type " %zu %zu\n", sizeof(type), _Alignof(type))

int main(void) {
  SHOW(pthread_t);
  SHOW(pthread_attr_t);
  SHOW(pthread_mutex_t);
  SHOW(pthread_mutexattr_t);
  SHOW(pthread_cond_t);
  SHOW(pthread_condattr_t);
  SHOW(pthread_rwlock_t);
  SHOW(pthread_rwlockattr_t);
  SHOW(pthread_barrier_t);
  SHOW(pthread_barrierattr_t);
  SHOW(pthread_spinlock_t);
  SHOW(pthread_key_t);
  SHOW(pthread_once_t);
  SHOW(sem_t);
  SHOW(thrd_t);
  SHOW(mtx_t);
  SHOW(cnd_t);
  SHOW(tss_t);
  SHOW(once_flag);
  SHOW(struct sched_param);
}
