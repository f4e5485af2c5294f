// __cxa_thread_atexit: libc keeps the destructors of thread_local objects.
extern "C" {
int __cxa_thread_atexit_impl(void (*)(void *), void *, void *);
__attribute__((weak)) int __cxa_thread_atexit(void (*run)(void *), void *object, void *library) {
  return __cxa_thread_atexit_impl(run, object, library);
}
}
