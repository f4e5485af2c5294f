// status: 3
// exit is no thread's end: destructors of keys and cleanup handlers do not run.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void wrong(void *value) { printf("wrong: %s\n", (char *)value); }
static void right(void) { puts("atexit"); }

int main(void) {
  pthread_key_t key;
  pthread_key_create(&key, wrong);
  pthread_setspecific(key, "key");
  atexit(right);
  pthread_cleanup_push(wrong, "cleanup");
  exit(3);
  pthread_cleanup_pop(0);
}
