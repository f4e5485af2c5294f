// eventfd eventfd_read eventfd_write
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/select.h>
#include <unistd.h>

#define SHOW(call)                                              \
  do {                                                          \
    errno = 0;                                                  \
    long result_ = (long)(call);                                \
    printf("%s = %ld, errno %d\n", #call, result_, errno);      \
  } while (0)

static void ready(int fd) {
  struct pollfd poll_ = {fd, POLLIN | POLLOUT, 0};
  int count = poll(&poll_, 1, 0);
  fd_set reads, writes;
  FD_ZERO(&reads);
  FD_ZERO(&writes);
  FD_SET(fd, &reads);
  FD_SET(fd, &writes);
  int selected = select(fd + 1, &reads, &writes, NULL, &(struct timeval){0, 0});
  printf("poll %d %x, select %d %d%d\n", count, poll_.revents, selected, !!FD_ISSET(fd, &reads),
         !!FD_ISSET(fd, &writes));
}

int main(void) {
  eventfd_t value = 77;
  SHOW(eventfd(0, 2));
  SHOW(eventfd(0, -1));
  int fd = eventfd(5, EFD_NONBLOCK | EFD_CLOEXEC);
  printf("%x %d\n", fcntl(fd, F_GETFL) & (O_NONBLOCK | O_ACCMODE), fcntl(fd, F_GETFD));
  ready(fd);
  SHOW(eventfd_read(fd, &value));
  printf("%" PRIu64 "\n", value);
  ready(fd);
  SHOW(eventfd_read(fd, &value));
  printf("%" PRIu64 "\n", value);
  SHOW(eventfd_write(fd, 3));
  SHOW(eventfd_write(fd, 4));
  SHOW(eventfd_read(fd, &value));
  printf("%" PRIu64 "\n", value);
  SHOW(eventfd_write(fd, UINT64_MAX));
  SHOW(eventfd_write(fd, UINT64_MAX - 1));
  ready(fd);
  SHOW(eventfd_write(fd, 1));
  SHOW(eventfd_write(fd, 0));
  SHOW(eventfd_read(fd, &value));
  printf("%" PRIx64 "\n", value);
  char bytes[20] = {1};
  SHOW(write(fd, bytes, 7));
  SHOW(write(fd, bytes, 20));
  SHOW(read(fd, bytes, 7));
  SHOW(read(fd, bytes, 20));
  SHOW(read(fd, bytes, 20));
  SHOW(eventfd_write(fd, 1));
  SHOW(read(fd, (void *)16, 8));
  SHOW(lseek(fd, 1, SEEK_SET));
  SHOW(pread(fd, bytes, 8, 0));

  int semaphore = eventfd(2, EFD_SEMAPHORE | EFD_NONBLOCK);
  for (int i = 0; i < 3; i++) {
    value = 9;
    SHOW(eventfd_read(semaphore, &value));
    printf("%" PRIu64 "\n", value);
  }
  int same = dup(semaphore);
  SHOW(eventfd_write(same, 0xffffffff));
  SHOW(eventfd_read(semaphore, &value));
  printf("%" PRIu64 "\n", value);

  int large = eventfd(0xffffffff, 0);
  SHOW(eventfd_read(large, &value));
  printf("%" PRIx64 "\n", value);
  SHOW(eventfd_read(900, &value));
  SHOW(eventfd_write(900, 1));
  SHOW(eventfd_write(large, 1));
  SHOW(eventfd_read(large, NULL));
  return 0;
}
