// epoll: it watches files by descriptors, and what dup and close do to that
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define SHOW(call)                                          \
  do {                                                      \
    errno = 0;                                              \
    int result_ = (call);                                   \
    printf("%s = %d, errno %d\n", #call, result_, errno);   \
  } while (0)

static int control(int epoll, int operation, int fd, int data) {
  struct epoll_event e = {.events = EPOLLIN, .data.fd = data};
  return epoll_ctl(epoll, operation, fd, &e);
}

static void wait_for(int epoll) {
  struct epoll_event happened[8];
  int count = epoll_wait(epoll, happened, 8, 0);
  printf("  %d:", count);
  for (int data = 0; data < 64; data++)
    for (int i = 0; i < count; i++)
      if (happened[i].data.fd == data) printf(" %d->%x", data, happened[i].events);
  printf("\n");
}

int main(void) {
  int epoll = epoll_create1(0), pipe_[2];
  pipe(pipe_);
  write(pipe_[1], "x", 1);
  int copy = dup(pipe_[0]), third = dup(copy);

  // Two descriptors of one file are two.
  SHOW(control(epoll, EPOLL_CTL_ADD, pipe_[0], 1));
  SHOW(control(epoll, EPOLL_CTL_MOD, copy, 2));
  SHOW(control(epoll, EPOLL_CTL_DEL, copy, 2));
  SHOW(control(epoll, EPOLL_CTL_ADD, copy, 2));
  SHOW(control(epoll, EPOLL_CTL_ADD, copy, 2));
  wait_for(epoll);
  SHOW(control(epoll, EPOLL_CTL_ADD, third, 3));
  wait_for(epoll);
  SHOW(control(epoll, EPOLL_CTL_MOD, copy, 4));
  wait_for(epoll);

  // A closed descriptor is watched on, while another one keeps the file open.
  close(pipe_[0]);
  wait_for(epoll);
  SHOW(control(epoll, EPOLL_CTL_DEL, pipe_[0], 1));
  // Another file under its number is another matter.
  int counter = eventfd(1, 0);
  printf("%d\n", counter == pipe_[0]);
  SHOW(control(epoll, EPOLL_CTL_MOD, counter, 5));
  SHOW(control(epoll, EPOLL_CTL_DEL, counter, 5));
  SHOW(control(epoll, EPOLL_CTL_ADD, counter, 5));
  wait_for(epoll);
  // The old file under its old number again.
  SHOW(dup2(third, counter) == counter);
  wait_for(epoll);
  SHOW(control(epoll, EPOLL_CTL_ADD, counter, 6));
  SHOW(control(epoll, EPOLL_CTL_MOD, counter, 7));
  wait_for(epoll);
  SHOW(control(epoll, EPOLL_CTL_DEL, counter, 0));
  wait_for(epoll);
  SHOW(control(epoll, EPOLL_CTL_ADD, counter, 8));
  wait_for(epoll);
  SHOW(control(epoll, EPOLL_CTL_DEL, copy, 0));
  wait_for(epoll);

  // Nothing is watched once the last one is closed: the writer sees that there is no reader.
  close(counter), close(copy), close(third);
  wait_for(epoll);
  struct epoll_event e = {.events = EPOLLOUT, .data.fd = 9};
  SHOW(epoll_ctl(epoll, EPOLL_CTL_ADD, pipe_[1], &e));
  wait_for(epoll);

  // The same file in two epolls, of which one goes.
  int second = epoll_create1(0), again = dup(pipe_[1]);
  e.data.fd = 10;
  SHOW(epoll_ctl(second, EPOLL_CTL_ADD, pipe_[1], &e));
  SHOW(epoll_ctl(second, EPOLL_CTL_ADD, again, &e));
  wait_for(second);
  close(second);
  SHOW(epoll_ctl(epoll, EPOLL_CTL_ADD, again, &e));
  wait_for(epoll);
  second = epoll_create1(0);
  SHOW(epoll_ctl(second, EPOLL_CTL_ADD, again, &e));
  SHOW(epoll_ctl(second, EPOLL_CTL_DEL, pipe_[1], &e));
  wait_for(second);

  // A duplicate of an epoll is the same epoll.
  int twin = dup(epoll);
  wait_for(twin);
  SHOW(epoll_ctl(twin, EPOLL_CTL_ADD, again, &e));
  SHOW(epoll_ctl(twin, EPOLL_CTL_DEL, again, &e));
  SHOW(epoll_ctl(twin, EPOLL_CTL_ADD, epoll, &e));
  wait_for(epoll);
  close(epoll);
  wait_for(twin);
  SHOW(epoll_ctl(twin, EPOLL_CTL_DEL, pipe_[1], &e));
  wait_for(twin);

  // A reader sees the end only if no forgotten duplicate holds the writer open.
  int ends[2];
  pipe(ends);
  int writer = dup(ends[1]);
  e = (struct epoll_event){.events = EPOLLOUT, .data.fd = 11};
  SHOW(epoll_ctl(twin, EPOLL_CTL_ADD, ends[1], &e));
  SHOW(epoll_ctl(twin, EPOLL_CTL_ADD, writer, &e));
  close(ends[1]), close(writer);
  char byte;
  SHOW(read(ends[0], &byte, 1));
  wait_for(twin);
  return 0;
}
