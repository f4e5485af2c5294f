// A condition that holds does nothing, is evaluated once, and with NDEBUG not at all.
#include <assert.h>
#include <stdio.h>
static int count;
int main(void) {
  assert(++count);
  assert(count == 1 && "counted");
#define NDEBUG
#include <assert.h>
  assert(++count > 5);
  printf("%d\n", count);
#undef NDEBUG
#include <assert.h>
  assert(count);
  static_assert(sizeof(char) == 1, "a byte");
  return 0;
}
