// What a thread knows of itself and can do to itself.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <threads.h>
#include <time.h>

static volatile sig_atomic_t caught;
static void handler(int signal) { caught = signal; }

int main(void) {
  pthread_t me = pthread_self();
  printf("%d %d %d\n", me != PTHREAD_NULL, pthread_equal(me, pthread_self()) != 0, (pthread_equal)(me, me) != 0);
  printf("%d\n", (pthread_equal)(me, PTHREAD_NULL));

  signal(SIGUSR1, handler);
  printf("kill %d", pthread_kill(me, SIGUSR1));
  printf(" %d", caught == SIGUSR1);
  printf(" %d", pthread_kill(me, 0));
  printf(" %s", strerror(pthread_kill(me, -1)));
  printf(" %s\n", strerror(pthread_kill(me, 65)));

  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR2);
  signal(SIGUSR2, handler);
  errno = 0;
  printf("mask %d", pthread_sigmask(SIG_BLOCK, &set, NULL));
  pthread_kill(me, SIGUSR2);
  printf(" held %d", caught != SIGUSR2);
  printf(" %d", pthread_sigmask(SIG_BLOCK, NULL, &old));
  printf(" member %d", sigismember(&old, SIGUSR2));
  printf(" %s", strerror(pthread_sigmask(77, &set, NULL)));
  printf(" %d", pthread_sigmask(77, NULL, &old));
  printf(" errno %d", errno);
  printf(" %d", pthread_sigmask(SIG_UNBLOCK, &set, NULL));
  printf(" %d\n", caught == SIGUSR2);

  clockid_t clock;
  struct timespec time;
  printf("clock %d", pthread_getcpuclockid(me, &clock));
  printf(" negative %d\n", clock < 0);

  struct timespec past = {1, 0}, wrong = {1, 1000000000};
  void *result;
  printf("%s\n", strerror(pthread_tryjoin_np(me, &result)));
  printf("%s, %s\n", strerror(pthread_timedjoin_np(me, &result, &past)), strerror(pthread_timedjoin_np(me, &result, &wrong)));

  printf("concurrency %d", pthread_getconcurrency());
  printf(" %d", pthread_setconcurrency(0));
  printf(" %s", strerror(pthread_setconcurrency(-1)));
  printf(" %d\n", pthread_getconcurrency());

  cpu_set_t cpus;
  memset(&cpus, 0xff, sizeof cpus);
  printf("affinity %d", pthread_getaffinity_np(me, sizeof cpus, &cpus));
  printf(" some %d all %d\n", CPU_COUNT(&cpus) > 0, CPU_COUNT(&cpus) == 8 * (int)sizeof cpus);
  printf("%s\n", strerror(pthread_getaffinity_np(me, 0, &cpus)));
  char name[16];
  printf("%s %s\n", strerror(pthread_getname_np(me, name, 15)), strerror(pthread_setname_np(me, "0123456789abcdef")));
  (void)time;

  printf("detach %d", pthread_detach(me));
  pthread_attr_t a;
  int state = -9;
  pthread_getattr_np(me, &a);
  pthread_attr_getdetachstate(&a, &state);
  printf(" %d\n", state);
}
