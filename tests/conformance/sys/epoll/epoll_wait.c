// epoll_wait epoll_pwait epoll_pwait2: room, times, masks, errors
// native: glibc
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define SHOW(call)                                          \
  do {                                                      \
    errno = 0;                                              \
    int result_ = (call);                                   \
    printf("%s = %d, errno %d\n", #call, result_, errno);   \
  } while (0)

static int handled;
static void handler(int signal) { handled = signal; }

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int main(void) {
  int epoll = epoll_create1(0), counters[5];
  struct epoll_event e, events[8];
  SHOW(epoll_wait(epoll, events, 8, 0));
  for (int i = 0; i < 5; i++) {
    counters[i] = eventfd(1, 0);
    e = (struct epoll_event){.events = EPOLLIN, .data.u32 = i};
    epoll_ctl(epoll, EPOLL_CTL_ADD, counters[i], &e);
  }
  SHOW(epoll_wait(epoll, events, 8, -1));
  // Level-triggered ones take turns where there is no room for all.
  unsigned seen = 0;
  for (int i = 0; i < 5; i++) {
    memset(events, 0x55, sizeof events);
    printf("%d ", epoll_wait(epoll, events, 2, 0));
    seen |= 1u << events[0].data.u32 | 1u << events[1].data.u32;
    printf("%x\n", events[2].events);
  }
  printf("%x\n", seen);

  SHOW(epoll_wait(epoll, events, 0, 0));
  SHOW(epoll_wait(epoll, events, -1, 0));
  SHOW(epoll_wait(epoll, NULL, 1, 0));
  SHOW(epoll_wait(epoll, (void *)16, 8, 0));
  SHOW(epoll_wait(counters[0], events, 8, 0));
  SHOW(epoll_wait(77, events, 8, 0));
  // What could not be stored is still there.
  char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  munmap(page + 4096, 4096);
  struct epoll_event *edge = (struct epoll_event *)(page + 4096) - 2;
  SHOW(epoll_wait(epoll, edge, 8, 0));
  mprotect(page, 4096, PROT_READ);
  SHOW(epoll_wait(epoll, edge, 8, 0));
  SHOW(epoll_wait(epoll, events, 8, 0));

  for (int i = 0; i < 5; i++) close(counters[i]);
  SHOW(epoll_wait(epoll, events, 8, 0));
  // Nothing at all is watched now: times pass all the same.
  long long start = now();
  SHOW(epoll_wait(epoll, events, 8, 20));
  printf("%d\n", now() - start >= 20000000);
  start = now();
  SHOW(epoll_pwait2(epoll, events, 8, &(struct timespec){0, 5000001}, NULL));
  printf("%d\n", now() - start >= 5000001);
  SHOW(epoll_pwait2(epoll, events, 8, &(struct timespec){0, 0}, NULL));
  SHOW(epoll_pwait2(epoll, events, 8, &(struct timespec){0, 1000000000}, NULL));
  SHOW(epoll_pwait2(epoll, events, 8, &(struct timespec){-1, 0}, NULL));
  SHOW(epoll_pwait2(epoll, events, 8, &(struct timespec){0, -1}, NULL));
  SHOW(epoll_pwait2(epoll, events, 0, &(struct timespec){0, 0}, NULL));

  // A signal that the mask lets through interrupts, if nothing happened.
  struct sigaction action = {.sa_handler = handler};
  sigaction(SIGUSR1, &action, NULL);
  sigset_t blocked, none;
  sigemptyset(&none);
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGUSR1);
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  raise(SIGUSR1);
  SHOW(epoll_pwait(epoll, events, 8, 0, NULL));
  SHOW(epoll_pwait(epoll, events, 8, 0, &blocked));
  printf("handled %d\n", handled);
  SHOW(epoll_pwait(epoll, events, 8, -1, &none));
  printf("handled %d\n", handled);
  handled = 0;
  raise(SIGUSR1);
  SHOW(epoll_pwait2(epoll, events, 8, NULL, &none));
  printf("handled %d\n", handled);
  handled = 0;
  raise(SIGUSR1);
  int counter = eventfd(1, 0);
  e = (struct epoll_event){.events = EPOLLIN};
  epoll_ctl(epoll, EPOLL_CTL_ADD, counter, &e);
  SHOW(epoll_pwait(epoll, events, 8, -1, &none));
  printf("handled %d\n", handled);
  sigset_t pending;
  sigpending(&pending);
  printf("pending %d\n", sigismember(&pending, SIGUSR1));
  SHOW(epoll_pwait(epoll, events, 8, -1, (void *)16));
  return 0;
}
