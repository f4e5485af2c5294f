// How large this module's thread-local variables are: the linker says it through builtins that Rust does not have.
#include <stddef.h>

__attribute__((visibility("hidden"))) size_t __thread_local_size(void) { return __builtin_wasm_tls_size(); }
__attribute__((visibility("hidden"))) size_t __thread_local_align(void) { return __builtin_wasm_tls_align(); }
