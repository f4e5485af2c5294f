// What start-up and size are measured with.
#include <stdio.h>

int main(void) {
  printf("Hello, %s!\n", "world");
  return 0;
}
