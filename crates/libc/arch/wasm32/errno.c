// errno is thread-local, and stable Rust cannot declare a thread-local without std.
static _Thread_local int errno_of_this_thread;

int *__errno_location(void) { return &errno_of_this_thread; }
