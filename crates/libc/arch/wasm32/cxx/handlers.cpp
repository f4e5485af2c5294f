// std::set_new_handler, std::set_terminate, std::terminate. The handlers are one for all modules.
#include "new.h"
#include <stdlib.h>

__attribute__((weak)) std::new_handler __cxx_new_handler;
__attribute__((weak)) std::terminate_handler __cxx_terminate_handler = abort;

REPLACEABLE std::new_handler std::set_new_handler(new_handler handler) noexcept {
  return __atomic_exchange_n(&__cxx_new_handler, handler, __ATOMIC_ACQ_REL);
}
REPLACEABLE std::new_handler std::get_new_handler() noexcept {
  return __atomic_load_n(&__cxx_new_handler, __ATOMIC_ACQUIRE);
}
REPLACEABLE std::terminate_handler std::set_terminate(terminate_handler handler) noexcept {
  return __atomic_exchange_n(&__cxx_terminate_handler, handler ? handler : abort, __ATOMIC_ACQ_REL);
}
REPLACEABLE std::terminate_handler std::get_terminate() noexcept {
  return __atomic_load_n(&__cxx_terminate_handler, __ATOMIC_ACQUIRE);
}
REPLACEABLE void std::terminate() noexcept {
  std::get_terminate()();
  __cxx_abort("terminate handler returned");
}
