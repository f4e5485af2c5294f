// A thread's values, by key. The thread-local array stands here, where the function that reads it has its address without a call.
#define _POSIX_SOURCE
#include <limits.h>
#include <pthread.h>
#include <threads.h>

static _Thread_local void *values[PTHREAD_KEYS_MAX];

__attribute__((visibility("hidden"))) void **__thread_values(void) { return values; }

void *pthread_getspecific(pthread_key_t key) { return key < PTHREAD_KEYS_MAX ? values[key] : 0; }
void *tss_get(tss_t key) { return key < PTHREAD_KEYS_MAX ? values[key] : 0; }
