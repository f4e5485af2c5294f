// Where the main thread's stack lies: the linker knows, and only C can name its symbols without taking them for functions.
extern char __stack_low, __stack_high;

__attribute__((visibility("hidden"))) void *__main_stack_low(void) { return &__stack_low; }
__attribute__((visibility("hidden"))) void *__main_stack_high(void) { return &__stack_high; }
