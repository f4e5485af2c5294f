// Destructors of C++ thread_local objects: __cxa_thread_atexit_impl, under the name and with the meaning that glibc gave it. A C++ library's
// __cxa_thread_atexit calls it. They run when their thread ends, newest first, before those of keys; for the main thread also when it
// calls exit, before the handlers of atexit. A library with destructors to run is held: dlclose unloads it when they have run.
#include <stdlib.h>

struct destructor {
  struct destructor *next;
  void (*run)(void *);
  void *object;
};

struct held {
  struct held *next;
  void *library;
  void *handle;
};

static _Thread_local struct destructor *newest;
static _Thread_local struct held *held;

void *__hold_library(void *address) __attribute__((visibility("hidden")));
void __release_library(void *handle) __attribute__((visibility("hidden")));

static int hold(void *library) {
  for (struct held *known = held; known; known = known->next)
    if (known->library == library) return 0;
  struct held *one = malloc(sizeof *one);
  if (!one) return -1;
  one->library = library;
  one->handle = __hold_library(library);
  one->next = held;
  held = one;
  return 0;
}

// 0, or -1 when there is no memory.
int __cxa_thread_atexit_impl(void (*run)(void *), void *object, void *library) {
  struct destructor *one = malloc(sizeof *one);
  if (!one || hold(library)) {
    free(one);
    return -1;
  }
  one->run = run;
  one->object = object;
  one->next = newest;
  newest = one;
  return 0;
}

// They may make other objects, whose destructors are then the newest.
__attribute__((visibility("hidden"))) void __thread_atexit_run(void) {
  while (newest) {
    struct destructor one = *newest;
    free(newest);
    newest = one.next;
    one.run(one.object);
  }
}

__attribute__((visibility("hidden"))) void __thread_atexit_release(void) {
  while (held) {
    struct held one = *held;
    free(held);
    held = one.next;
    if (one.handle) __release_library(one.handle);
  }
}
