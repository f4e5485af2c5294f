// The locale that a thread asked for with uselocale: thread-local, which stable Rust cannot declare without std.
static _Thread_local void *locale_of_this_thread;

void **__thread_locale(void) __attribute__((visibility("hidden")));
void **__thread_locale(void) { return &locale_of_this_thread; }
