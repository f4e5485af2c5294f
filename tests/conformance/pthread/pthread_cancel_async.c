// Of type PTHREAD_CANCEL_ASYNCHRONOUS a thread that cancels itself ends at once.
#include <pthread.h>
#include <stdio.h>

static void say(void *text) { puts(text); }

int main(void) {
  int old;
  pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &old);
  pthread_cleanup_push(say, "handler");
  pthread_cancel(pthread_self());
  puts("never");
  pthread_cleanup_pop(0);
}
