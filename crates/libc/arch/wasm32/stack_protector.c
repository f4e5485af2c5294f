// What code compiled with -fstack-protector refers to: the value that each of its functions keeps above its arrays and looks at before it
// returns, and what to call when it has changed. Such a program links this, and with it what start.c calls to choose the value.
#include <stdint.h>

uintptr_t __stack_chk_guard = 0xff0a0d00;

int __libc_random_word(uintptr_t *);

void __libc_stack_guard_set(void) {
  uintptr_t chosen;
  // A zero byte at the lowest address ends a string that runs over it.
  if (__libc_random_word(&chosen)) __stack_chk_guard = chosen & ~(uintptr_t)0xff;
}

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }
