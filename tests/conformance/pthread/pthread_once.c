// pthread_once: once, nested in another, and again if the routine did not return.
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>

static pthread_once_t outer = PTHREAD_ONCE_INIT, inner = PTHREAD_ONCE_INIT, broken = PTHREAD_ONCE_INIT;

static void in(void) { puts("inner"); }
static void out(void) {
  puts("outer begins");
  printf("%d\n", pthread_once(&inner, in));
  puts("outer ends");
}
static int times;
static void leave(void) {
  printf("time %d\n", ++times);
  if (times == 1) pthread_exit(NULL);
}
// A destructor runs when the main thread has left the routine.
static void after(void *value) {
  printf("after %s\n", (char *)value);
  printf("%d\n", pthread_once(&broken, leave));
  printf("%d\n", pthread_once(&broken, leave));
  printf("times %d\n", times);
}

int main(void) {
  for (int i = 0; i < 3; i++) printf("%d\n", pthread_once(&outer, out));
  printf("%d\n", pthread_once(&inner, in));
  pthread_key_t key;
  pthread_key_create(&key, after);
  pthread_setspecific(key, "all");
  pthread_once(&broken, leave);
  puts("never");
}
