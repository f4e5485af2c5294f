// A thread that cancels itself: nothing happens before a cancellation point, or while it is disabled.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void say(void *text) { puts(text); }
static void value(void *text) { printf("destructor: %s\n", (char *)text); }
static void at_exit(void) { puts("atexit"); }

int main(void) {
  int old = -9;
  atexit(at_exit);
  pthread_key_t key;
  pthread_key_create(&key, value);
  pthread_setspecific(key, "key");
  printf("%d", pthread_setcancelstate(-1, &old));
  printf(" %d", pthread_setcancelstate(3, &old));
  printf(" %d\n", old);
  printf("%d", pthread_setcanceltype(-1, &old));
  printf(" %d", pthread_setcanceltype(2, &old));
  printf(" %d\n", old);
  printf("%d", pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &old));
  printf(" %d", old);
  printf(" %d", pthread_setcanceltype(PTHREAD_CANCEL_DEFERRED, &old));
  printf(" %d\n", old);
  printf("%d", pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old));
  printf(" %d", old);
  printf(" %d", pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL));
  printf(" %d", pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old));
  printf(" %d\n", old);
  pthread_testcancel();
  printf("cancel %d\n", pthread_cancel(pthread_self()));
  pthread_testcancel();
  puts("disabled");
  pthread_cleanup_push(say, "first");
  pthread_cleanup_push(say, "second");
  pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &old);
  printf("enabled; was %d\n", old);
  // No cancellation points, whatever they do.
  pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&m);
  pthread_mutex_unlock(&m);
  free(malloc(100));
  pthread_self();
  puts("still here");
  pthread_testcancel();
  puts("never");
  pthread_cleanup_pop(0);
  pthread_cleanup_pop(0);
}
