// Semaphores without a name: values, errors, and a long random walk.
#include <errno.h>
#include <limits.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static unsigned long state = 42;
static unsigned random_below(unsigned n) {
  state = state * 6364136223846793005UL + 1442695040888963407UL;
  return (unsigned)(state >> 33) % n;
}

static sem_t s;
static void show(const char *what, int result) {
  printf("%s %d %s\n", what, result, result < 0 ? strerror(errno) : "");
}
static void post(int signal) {
  (void)signal;
  sem_post(&s);
}

int main(void) {
  memset(&s, 0xa5, sizeof s);
  show("init too large", sem_init(&s, 0, (unsigned)SEM_VALUE_MAX + 1));
  int value = -9;
  for (int shared = 0; shared < 2; shared++) {
    show("init", sem_init(&s, shared, SEM_VALUE_MAX));
    show("post", sem_post(&s));
    show("getvalue", sem_getvalue(&s, &value));
    printf("%d\n", value);
    show("wait", sem_wait(&s));
    show("post", sem_post(&s));
    show("destroy", sem_destroy(&s));
    show("init", sem_init(&s, shared, 0));
    show("trywait", sem_trywait(&s));
    struct timespec soon, past = {1, 0}, before = {-1, 0}, wrong = {1, 1000000000};
    clock_gettime(CLOCK_REALTIME, &soon);
    if ((soon.tv_nsec += 10000000) >= 1000000000) soon.tv_nsec -= 1000000000, soon.tv_sec++;
    show("timedwait soon", sem_timedwait(&s, &soon));
    show("timedwait past", sem_timedwait(&s, &past));
    show("timedwait before", sem_timedwait(&s, &before));
    show("timedwait wrong", sem_timedwait(&s, &wrong));
    sem_post(&s);
    show("timedwait, a value", sem_timedwait(&s, &past));
    unsigned long digest = 0;
    int count = 0;
    for (int step = 0; step < 20000; step++) {
      int result = -2;
      unsigned what = random_below(5);
      switch (what) {
      case 0: case 1: result = sem_post(&s); break;
      case 2: result = sem_trywait(&s); break;
      case 3: result = sem_timedwait(&s, &past); break;
      case 4: if (count) result = sem_wait(&s); break;
      }
      if (result == 0) count += what < 2 ? 1 : -1;
      sem_getvalue(&s, &value);
      digest = digest * 31 + (unsigned)(result + 3) + (unsigned)value * 5 + (result == -1 ? (unsigned)errno : 0);
      if (value != count) printf("step %d: %d, not %d\n", step, value, count);
    }
    printf("%lu\n", digest);
    show("destroy", sem_destroy(&s));
  }
  // A handler that runs while the thread waits ends the wait, or lets it through.
  sem_init(&s, 0, 0);
  struct sigaction action = {.sa_handler = post};
  sigaction(SIGALRM, &action, NULL);
  raise(SIGALRM);
  show("posted by a handler", sem_wait(&s));
}
