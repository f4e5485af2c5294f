// Thread-specific data: keys, values, and the destructors that pthread_exit calls, several times over if they set values.
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_key_t keys[PTHREAD_KEYS_MAX + 1], first, second, stubborn, plain, gone;
static int calls;

static void one(void *value) { printf("first: %s, now %d\n", (char *)value, pthread_getspecific(first) != NULL); }
static void two(void *value) {
  printf("second: %s; first has %s\n", (char *)value, pthread_getspecific(first) ? "a value" : "none");
  pthread_setspecific(first, "from second");
}
static void again(void *value) {
  calls++;
  pthread_setspecific(stubborn, value);
}
static void wrong(void *value) { printf("wrong: %s\n", (char *)value); }
static void report(void) { printf("stubborn destructor: %d calls, the limit is %d\n", calls, PTHREAD_DESTRUCTOR_ITERATIONS); }

int main(void) {
  int count = 0, error;
  while (count <= PTHREAD_KEYS_MAX && !(error = pthread_key_create(&keys[count], NULL))) count++;
  printf("%d keys at least: %d, then error %d\n", _POSIX_THREAD_KEYS_MAX, count >= _POSIX_THREAD_KEYS_MAX, error == EAGAIN);
  for (int i = 0; i < count; i++) {
    if (pthread_getspecific(keys[i])) puts("a new key has a value");
    if (pthread_setspecific(keys[i], &keys[i])) puts("cannot set");
  }
  int right = 0;
  for (int i = 0; i < count; i++) right += pthread_getspecific(keys[i]) == &keys[i];
  printf("all right: %d\n", right == count);
  printf("to null: %d", pthread_setspecific(keys[3], NULL));
  printf(" %d\n", pthread_getspecific(keys[3]) == NULL);
  int deleted = 0;
  for (int i = 0; i < count; i++) deleted += pthread_key_delete(keys[i]) == 0;
  printf("all deleted: %d\n", deleted == count);
  pthread_key_t fresh;
  printf("create %d", pthread_key_create(&fresh, NULL));
  printf(" without a value: %d\n", pthread_getspecific(fresh) == NULL);
  printf("delete %d\n", pthread_key_delete(fresh));

  pthread_key_create(&first, one);
  pthread_key_create(&second, two);
  pthread_key_create(&stubborn, again);
  pthread_key_create(&plain, NULL);
  pthread_key_create(&gone, wrong);
  pthread_setspecific(first, "one");
  pthread_setspecific(second, "two");
  pthread_setspecific(stubborn, "three");
  pthread_setspecific(plain, "four");
  pthread_setspecific(gone, "five");
  pthread_key_delete(gone);
  atexit(report);
  pthread_exit(NULL);
}
