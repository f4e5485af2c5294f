// What exit does before the process ends, and what a thread does before it ends. Weak references link nothing by themselves: a program
// that registers no handler carries none of atexit, one without stdio none of that, and C carries nothing of C++.
extern void __atexit_run_all(void) __attribute__((weak));
extern void __stdio_settle_all(void) __attribute__((weak));
extern void __thread_atexit_run(void) __attribute__((weak));
extern void __thread_atexit_release(void) __attribute__((weak));

__attribute__((visibility("hidden"))) void __libc_finish(void) {
  if (__thread_atexit_run) __thread_atexit_run();
  if (__atexit_run_all) __atexit_run_all();
  if (__stdio_settle_all) __stdio_settle_all();
}

__attribute__((visibility("hidden"))) void __thread_finish(void) {
  if (__thread_atexit_run) __thread_atexit_run();
  if (__thread_atexit_release) __thread_atexit_release();
}
