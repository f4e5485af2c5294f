// exit settles the streams of a program that has any: a weak reference links nothing by itself, so a program without stdio
// carries none of it.
extern void __stdio_settle_all(void) __attribute__((weak));

__attribute__((visibility("hidden"))) void __stdio_exit(void) {
    if (__stdio_settle_all) __stdio_settle_all();
}
