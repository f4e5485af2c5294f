// Cleanup handlers: popped and run or not, nested, and run newest first by pthread_exit, which ends the process with status 0.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void say(void *text) { puts(text); }
static void nested(void *text) {
  pthread_cleanup_push(say, "inside a handler");
  puts(text);
  pthread_cleanup_pop(1);
}
static void at_exit(void) { puts("atexit"); }

static void deep(int depth) {
  static char names[5][10];
  snprintf(names[depth], sizeof names[depth], "depth %d", depth);
  pthread_cleanup_push(say, names[depth]);
  if (depth < 4) deep(depth + 1);
  else pthread_exit("result");
  pthread_cleanup_pop(0);
}

int main(void) {
  atexit(at_exit);
  for (int i = 0; i < 2; i++) {
    pthread_cleanup_push(say, "one");
    pthread_cleanup_push(say, "two");
    pthread_cleanup_push(nested, "three");
    pthread_cleanup_pop(i);
    pthread_cleanup_pop(1);
    pthread_cleanup_pop(!i);
  }
  printf("buffered, without a newline");
  pthread_cleanup_push(nested, "\nthe oldest");
  deep(0);
  pthread_cleanup_pop(1);
  puts("never");
}
