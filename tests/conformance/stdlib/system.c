// only: here, a program cannot start another one yet
// There is no shell, and system says so.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
int main(void) {
  printf("%d\n", system(NULL));
  int status = system("true");
  printf("%d %d\n", status, errno == ENOSYS);
  return 0;
}
