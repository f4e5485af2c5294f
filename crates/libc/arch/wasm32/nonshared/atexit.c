// atexit of every dynamically linked module: linked into each, so that a handler is known by the module that registered it
// and runs when that one is unloaded. libc.so's own atexit cannot tell who calls.
extern void *__dso_handle __attribute__((visibility("hidden")));
int __cxa_atexit(void (*)(void *), void *, void *);

static void call(void *function) { ((void (*)(void))function)(); }

__attribute__((visibility("hidden"))) int atexit(void (*function)(void)) {
  return __cxa_atexit(call, (void *)function, &__dso_handle);
}
