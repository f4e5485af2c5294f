// Atomic objects that no instruction serves: structures, 16 bytes, long double, complex numbers.
// ldflags: -latomic
// native: glibc
#include <complex.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

struct three {
  unsigned char bytes[3];
};
struct large {
  long numbers[5];
  char text[13];
};

static _Atomic struct three three;
static _Atomic struct large large;
static _Atomic __int128 sixteen;
static _Atomic long double real;
static _Atomic double _Complex number;

// Through functions, so that the size is all that the call knows.
__attribute__((noinline)) static struct large swap(_Atomic struct large *object, struct large value) {
  return atomic_exchange(object, value);
}

static void show(const char *what, __int128 value) {
  printf("%s %016llx%016llx\n", what, (unsigned long long)(value >> 64), (unsigned long long)value);
}

int main(void) {
  struct three a = {{1, 2, 3}}, b = {{9, 9, 9}}, c;
  atomic_store(&three, a);
  c = atomic_load(&three);
  printf("%d %d %d\n", c.bytes[0], c.bytes[1], c.bytes[2]);
  printf("%d\n", atomic_compare_exchange_strong(&three, &b, a));
  printf("%d %d %d\n", b.bytes[0], b.bytes[1], b.bytes[2]);
  a.bytes[1] = 77;
  printf("%d\n", atomic_compare_exchange_strong(&three, &b, a));
  c = atomic_exchange(&three, b);
  printf("%d, lock-free %d\n", c.bytes[1], atomic_is_lock_free(&three));

  struct large first = {{1, 2, 3, 4, 5}, "first"}, second = {{6, 7, 8, 9, 10}, "second"};
  memset((void *)&large, 0, sizeof large);
  struct large old = swap(&large, first);
  printf("%ld '%s'\n", old.numbers[4], old.text);
  old = swap(&large, second);
  printf("%ld '%s'\n", old.numbers[4], old.text);
  old = atomic_load(&large);
  printf("%ld '%s'\n", old.numbers[4], old.text);

  __int128 big = ((__int128)0x0123456789abcdef << 64) | 0xfedcba9876543210;
  atomic_store(&sixteen, big);
  show("fetch_add", atomic_fetch_add(&sixteen, (__int128)1 << 100));
  show("fetch_sub", atomic_fetch_sub(&sixteen, -1));
  show("fetch_and", atomic_fetch_and(&sixteen, ~(__int128)0xff00));
  show("fetch_or", atomic_fetch_or(&sixteen, (__int128)0xf << 120));
  show("fetch_xor", atomic_fetch_xor(&sixteen, -1));
  show("exchange", atomic_exchange(&sixteen, 5));
  __int128 expected = 4;
  printf("%d\n", atomic_compare_exchange_strong(&sixteen, &expected, 6));
  show("found", expected);
  printf("%d\n", atomic_compare_exchange_weak(&sixteen, &expected, 6));
  show("load", atomic_load(&sixteen));
  sixteen++;
  sixteen *= 10;
  show("operators", sixteen);

  atomic_store(&real, 1.25L);
  real += 2;
  real *= 3;
  printf("%.2Lf\n", atomic_load(&real));
  number = 1 + 2 * I;
  number *= 3 - I;
  double _Complex z = number;
  printf("%.1f %.1f\n", creal(z), cimag(z));

  _Atomic short small = 5;
  _Atomic long word = 6;
  small += 3;
  word <<= 3;
  printf("%d %ld %d %d\n", small, word, atomic_is_lock_free(&small), atomic_is_lock_free(&word));
  printf("%d %d\n", ATOMIC_LLONG_LOCK_FREE, ATOMIC_POINTER_LOCK_FREE);

  // A structure that lies unaligned in memory, by the compiler's own calls.
  struct __attribute__((packed)) {
    char pad;
    long value;
  } packed = {0, 41};
  long loaded, stored = 42, exchanged;
  __atomic_load(&packed.value, &loaded, __ATOMIC_SEQ_CST);
  __atomic_exchange(&packed.value, &stored, &exchanged, __ATOMIC_ACQ_REL);
  printf("%ld %ld %ld\n", loaded, exchanged, packed.value);
  return 0;
}
