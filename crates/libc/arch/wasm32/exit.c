// What exit does before the process ends. Weak references link nothing by themselves: a program that registers no handler carries
// none of atexit, and one without stdio none of that.
extern void __atexit_run_all(void) __attribute__((weak));
extern void __stdio_settle_all(void) __attribute__((weak));

__attribute__((visibility("hidden"))) void __libc_finish(void) {
  if (__atexit_run_all) __atexit_run_all();
  if (__stdio_settle_all) __stdio_settle_all();
}
