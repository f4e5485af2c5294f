// status: 136
// Division by zero ends the program as SIGFPE does.
#include <stdio.h>
#include <stdlib.h>
int main(int count, char **arguments) {
  puts("before");
  fflush(stdout);
  ldiv_t result = ldiv(count, (long)(arguments == NULL));
  printf("%ld\n", result.quot);
  return 0;
}
