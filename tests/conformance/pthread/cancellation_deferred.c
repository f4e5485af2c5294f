/* A request that waits ends the thread at the next cancellation point, which is sigtimedwait here: cleanup handlers run, the last
   first, then the destructor of a key; the process ends with 0 as its last thread is gone. */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static void say(void *text) { printf("%s\n", (char *)text); fflush(stdout); }

int main(void)
{
    pthread_key_t key;
    sigset_t set;
    struct timespec instant = {0, 1};
    pthread_key_create(&key, say);
    pthread_setspecific(key, "destructor");
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    raise(SIGUSR1);
    pthread_cleanup_push(say, "first pushed");
    pthread_cleanup_push(say, "second pushed");
    pthread_cleanup_push(say, "popped before");
    pthread_cleanup_pop(0);
    say("requesting");
    printf("%d\n", pthread_cancel(pthread_self()));
    /* No points. */
    getpid();
    sigprocmask(SIG_BLOCK, &set, NULL);
    say("before");
    sigtimedwait(&set, NULL, &instant);
    say("never here");
    pthread_cleanup_pop(1);
    pthread_cleanup_pop(1);
    return 1;
}
