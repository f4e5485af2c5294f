// status: 3
// quick_exit runs its own handlers, newest first, and neither those of atexit nor the flushing of streams.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void first(void) { write(1, "first\n", 6); }
static void last(void) {
  write(1, "last\n", 5);
  at_quick_exit(first);
}
static void never(void) { write(1, "never\n", 6); }
static void nothing(void) {}
int main(void) {
  atexit(never);
  at_quick_exit(last);
  at_quick_exit(first);
  int registered = 2;
  while (registered < 32 && at_quick_exit(nothing) == 0) registered++;
  char line[2] = {registered == 32 ? 'y' : 'n', '\n'};
  write(1, line, 2);
  printf("not flushed");
  quick_exit(3);
}
