// cflags: -fstack-protector-all
// Code with stack protectors works, deep in calls too, until an array is written beyond its end.
#include <stdio.h>
#include <string.h>

static int depth(int n) {
  volatile char buffer[32];
  memset((char *)buffer, n, sizeof buffer);
  return n ? depth(n - 1) + buffer[31] : 0;
}

int main(void) {
  char text[40];
  snprintf(text, sizeof text, "%d", depth(50));
  puts(text);
}
