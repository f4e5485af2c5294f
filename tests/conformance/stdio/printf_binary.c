// C23: %b, and exact-width length modifiers. musl 1.2.3 knows neither.
// native: glibc
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int failures;
static void check(const char *got, const char *want) {
  if (strcmp(got, want)) {
    printf("got \"%s\", want \"%s\"\n", got, want);
    failures++;
  }
}

int main(void) {
  char text[100];
#define CHECK(want, ...) (snprintf(text, sizeof text, __VA_ARGS__), check(text, want))
  CHECK("101", "%b", 5u);
  CHECK("0", "%b", 0u);
  CHECK("0b101", "%#b", 5u);
  CHECK("0", "%#b", 0u);
  CHECK("00000101", "%08b", 5u);
  CHECK("0b000101", "%#08b", 5u);
  CHECK("     101|", "%8b|", 5u);
  CHECK("101     |", "%-8b|", 5u);
  CHECK("00101", "%.5b", 5u);
  CHECK("11111111", "%hhb", 0x3ffu);
  CHECK("1000000000000000000000000000000000000000000000000000000000000000", "%llb", 1ull << 63);
  printf("%d failures\n", failures);
  return failures != 0;
}
