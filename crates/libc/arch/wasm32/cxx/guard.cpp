// Variables that are initialized when control first reaches them (Itanium C++ ABI 3.3.3). A guard has 32 bits here, as on ARM: bit 0 is what
// compiled code looks at, the variable is there; the others are ours. Who comes while another thread initializes waits.
#include <unistd.h>

namespace {
constexpr long sys_futex = 202;
constexpr int futex_wait = 0, futex_wake = 1, futex_private = 128;
constexpr unsigned done = 1, running = 0x100, waited_for = 0x10000;

void finish(unsigned *guard, unsigned state) {
  if (__atomic_exchange_n(guard, state, __ATOMIC_ACQ_REL) & waited_for)
    syscall(sys_futex, guard, futex_wake | futex_private, 0x7fffffff, nullptr, nullptr, 0);
}
} // namespace

extern "C" {
// 1: the caller initializes the variable, and says how it went; 0: it is there.
__attribute__((weak)) int __cxa_guard_acquire(unsigned *guard) {
  unsigned state = __atomic_load_n(guard, __ATOMIC_ACQUIRE);
  for (;;) {
    if (state & done) return 0;
    if (!(state & running)) {
      if (__atomic_compare_exchange_n(guard, &state, running, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return 1;
    } else if (state & waited_for ||
               __atomic_compare_exchange_n(guard, &state, state | waited_for, false, __ATOMIC_ACQ_REL,
                                           __ATOMIC_ACQUIRE)) {
      syscall(sys_futex, guard, futex_wait | futex_private, running | waited_for, nullptr, nullptr, 0);
      state = __atomic_load_n(guard, __ATOMIC_ACQUIRE);
    }
  }
}

__attribute__((weak)) void __cxa_guard_release(unsigned *guard) { finish(guard, done); }
__attribute__((weak)) void __cxa_guard_abort(unsigned *guard) { finish(guard, 0); }
}
