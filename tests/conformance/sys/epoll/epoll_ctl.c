// epoll_create epoll_create1 epoll_ctl: what can be watched, and what goes wrong
// native: glibc
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define SHOW(call)                                          \
  do {                                                      \
    errno = 0;                                              \
    int result_ = (call);                                   \
    printf("%s = %d, errno %d\n", #call, result_, errno);   \
  } while (0)

static struct epoll_event event(unsigned events, unsigned long long data) {
  struct epoll_event e = {.events = events};
  e.data.u64 = data;
  return e;
}

static int add(int epoll, int fd, unsigned events, unsigned long long data) {
  struct epoll_event e = event(events, data);
  return epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &e);
}

static int modify(int epoll, int fd, unsigned events, unsigned long long data) {
  struct epoll_event e = event(events, data);
  return epoll_ctl(epoll, EPOLL_CTL_MOD, fd, &e);
}

static int removes(int epoll, int fd) { return epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL); }

static void wait_for(int epoll) {
  struct epoll_event happened[8];
  int count = epoll_wait(epoll, happened, 8, 0);
  printf("  %d:", count);
  // The order is that in which things happened: sorted here by what tells them apart.
  for (unsigned long long data = 0; data < 64; data++)
    for (int i = 0; i < count; i++)
      if ((happened[i].data.u64 & 63) == data)
        printf(" %llx->%x", (unsigned long long)happened[i].data.u64, happened[i].events);
  printf("\n");
}

int main(void) {
  printf("%zu\n", sizeof(struct epoll_event));
  SHOW(epoll_create(0));
  SHOW(epoll_create(-1));
  SHOW(epoll_create1(1));
  SHOW(epoll_create1(O_NONBLOCK));
  int old = epoll_create(1), epoll = epoll_create1(EPOLL_CLOEXEC);
  printf("%d %d\n", fcntl(old, F_GETFD), fcntl(epoll, F_GETFD));
  close(old);

  int pipe_[2];
  pipe(pipe_);
  SHOW(add(epoll, pipe_[0], EPOLLIN, 0x123456789abcdef0));
  SHOW(add(epoll, pipe_[0], EPOLLIN, 1));
  SHOW(removes(epoll, pipe_[1]));
  SHOW(modify(epoll, pipe_[1], EPOLLOUT, 1));
  SHOW(add(epoll, 700, EPOLLIN, 1));
  SHOW(add(-1, pipe_[0], EPOLLIN, 1));
  SHOW(add(epoll, -1, EPOLLIN, 1));
  SHOW(add(pipe_[0], pipe_[1], EPOLLIN, 1));
  SHOW(add(epoll, epoll, EPOLLIN, 1));
  SHOW(epoll_ctl(epoll, EPOLL_CTL_ADD, pipe_[1], NULL));
  SHOW(epoll_ctl(epoll, EPOLL_CTL_ADD, pipe_[1], (void *)16));
  SHOW(epoll_ctl(epoll, EPOLL_CTL_ADD, -1, (void *)16));
  struct epoll_event e = event(EPOLLIN, 0);
  SHOW(epoll_ctl(epoll, 0, pipe_[1], &e));
  SHOW(epoll_ctl(epoll, 4, pipe_[1], &e));
  SHOW(epoll_ctl(epoll, 4, pipe_[1], NULL));
  wait_for(epoll);
  write(pipe_[1], "x", 1);
  wait_for(epoll);
  SHOW(modify(epoll, pipe_[0], 0, 2));
  wait_for(epoll);
  SHOW(modify(epoll, pipe_[0], EPOLLIN | EPOLLET, 3));
  wait_for(epoll);
  wait_for(epoll);
  write(pipe_[1], "y", 1);
  wait_for(epoll);
  SHOW(modify(epoll, pipe_[0], EPOLLIN | EPOLLONESHOT, 4));
  wait_for(epoll);
  wait_for(epoll);
  SHOW(modify(epoll, pipe_[0], EPOLLIN | EPOLLONESHOT, 5));
  wait_for(epoll);
  SHOW(removes(epoll, pipe_[0]));
  SHOW(removes(epoll, pipe_[0]));
  wait_for(epoll);

  // What cannot be watched.
  int file = open("file", O_RDWR | O_CREAT, 0600), directory = open(".", O_RDONLY);
  SHOW(add(epoll, file, EPOLLIN, 1));
  SHOW(add(epoll, directory, EPOLLIN, 1));
  SHOW(removes(epoll, file));
  SHOW(add(file, pipe_[0], EPOLLIN, 1));
  int path = open("file", O_PATH);
  SHOW(add(epoll, path, EPOLLIN, 1));

  // EPOLLEXCLUSIVE
  SHOW(add(epoll, pipe_[0], EPOLLIN | EPOLLEXCLUSIVE, 6));
  SHOW(modify(epoll, pipe_[0], EPOLLIN, 6));
  SHOW(modify(epoll, pipe_[0], EPOLLIN | EPOLLEXCLUSIVE, 6));
  SHOW(removes(epoll, pipe_[0]));
  SHOW(add(epoll, pipe_[0], EPOLLIN | EPOLLEXCLUSIVE | EPOLLONESHOT, 6));
  SHOW(add(epoll, pipe_[0], EPOLLIN | EPOLLEXCLUSIVE | EPOLLET | EPOLLHUP, 6));
  wait_for(epoll);
  SHOW(removes(epoll, pipe_[0]));

  // Epolls in epolls.
  int inner = epoll_create1(0), middle = epoll_create1(0);
  SHOW(add(inner, pipe_[0], EPOLLIN, 7));
  SHOW(add(epoll, inner, EPOLLIN, 8));
  wait_for(epoll);
  SHOW(add(inner, epoll, EPOLLIN, 9));
  SHOW(add(inner, middle, EPOLLIN, 9));
  SHOW(add(middle, epoll, EPOLLIN, 9));
  SHOW(add(epoll, inner, EPOLLIN | EPOLLEXCLUSIVE, 9));
  SHOW(add(epoll, middle, EPOLLIN | EPOLLEXCLUSIVE, 9));
  struct pollfd poll_ = {epoll, POLLIN | POLLOUT, 0};
  printf("%d", poll(&poll_, 1, 0));
  printf(" %x\n", poll_.revents);
  char text[8];
  read(pipe_[0], text, 8);
  wait_for(epoll);
  SHOW(read(epoll, text, 8));
  SHOW(write(epoll, text, 8));
  SHOW(lseek(epoll, 0, SEEK_SET));
  printf("%d", poll(&poll_, 1, 0));
  printf(" %x\n", poll_.revents);
  int chain[8], result = 0;
  chain[0] = pipe_[0];
  for (int i = 1; i < 8; i++) {
    chain[i] = epoll_create1(0);
    if (add(chain[i], chain[i - 1], EPOLLIN, i) < 0) {
      printf("depth %d: %d\n", i, errno);
      break;
    }
  }
  (void)result;

  // Everything that can be waited for.
  int several = epoll_create1(0), other[2];
  pipe(other);
  SHOW(add(several, other[0], EPOLLIN | EPOLLRDHUP, 0));
  SHOW(add(several, other[1], EPOLLOUT, 1));
  int counter = eventfd(0, 0), timer = timerfd_create(CLOCK_MONOTONIC, 0), watcher = inotify_init();
  SHOW(add(several, counter, EPOLLIN | EPOLLOUT, 2));
  SHOW(add(several, timer, EPOLLIN, 3));
  SHOW(add(several, watcher, EPOLLIN, 4));
  wait_for(several);
  eventfd_write(counter, 0xfffffffffffffffe);
  struct itimerspec soon = {{0, 0}, {0, 1}};
  timerfd_settime(timer, 0, &soon, NULL);
  inotify_add_watch(watcher, ".", IN_CREATE);
  close(open("new", O_WRONLY | O_CREAT, 0600));
  poll(&(struct pollfd){timer, POLLIN, 0}, 1, -1);
  wait_for(several);
  close(other[1]);
  wait_for(several);
  close(several);
  SHOW(epoll_wait(several, &e, 1, 0));
  return 0;
}
