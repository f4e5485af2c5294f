// status: 3
// Streams are flushed when the process ends through exit, after the handlers of atexit; what was read ahead is given back.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
// stdin: abcdef

static FILE *file;
static void handler(void) {
  printf("handler\n");
  fputs(" and from the handler", file);
}
static void last(void) {
  // Runs first: registered last.
  printf("no line end at the end");
  printf("\n");
}

int main(void) {
  atexit(handler);
  atexit(last);
  file = fopen("file", "w+");
  fputs("content", file);
  printf("%c\n", getchar());
  printf("unfinished");
  exit(3);
}
