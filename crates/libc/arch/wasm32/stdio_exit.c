// exit flushes the streams of a program that has any: stdio overrides this definition when it is linked in.
__attribute__((weak, visibility("hidden"))) void __stdio_exit(void) {}
