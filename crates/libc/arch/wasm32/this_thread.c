// Who runs: thread-local, which stable Rust cannot declare without std. What it points to is crates/libc/src/internal/thread/mod.rs,
// which checks that the main thread's, all zeros at first, has room here.
#include <pthread.h>
#include <threads.h>

static _Alignas(16) char main_thread[256];
static _Thread_local void *this_thread = main_thread;

// The library's own calls do not go through a name that a program may define for itself.
__attribute__((visibility("hidden"))) void *__this_thread(void) { return this_thread; }
__attribute__((visibility("hidden"))) void *__main_thread(void) { return main_thread; }

// A new thread's first deed.
__attribute__((visibility("hidden"))) void __become_thread(void *thread) { this_thread = thread; }

pthread_t pthread_self(void) { return this_thread; }
thrd_t thrd_current(void) { return this_thread; }
