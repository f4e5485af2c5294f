// preadv2 pwritev2
// status: 141
// native: glibc
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define SHOW(call)                                              \
  do {                                                          \
    errno = 0;                                                  \
    long result_ = (long)(call);                                \
    printf("%s = %ld, errno %d\n", #call, result_, errno);      \
  } while (0)

int main(void) {
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  struct iovec out[2] = {{"one ", 4}, {"three", 5}};
  SHOW(pwritev2(fd, out, 2, -1, 0));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(pwritev2(fd, out, 2, 20, RWF_DSYNC));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(pwritev2(fd, out, 1, 0, RWF_APPEND));
  SHOW(pwritev2(fd, out, 1, -1, RWF_APPEND));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(lseek(fd, 0, SEEK_END));
  char a[5] = "", b[40] = "";
  struct iovec in[2] = {{a, 4}, {b, 39}};
  SHOW(preadv2(fd, in, 2, 0, 0));
  for (int i = 0; i < 39; i++) putchar(b[i] ? b[i] : '.');
  printf("<%s>\n", a);
  lseek(fd, 4, SEEK_SET);
  SHOW(preadv2(fd, in, 1, -1, 0));
  printf("<%s> %ld\n", a, (long)lseek(fd, 0, SEEK_CUR));
  SHOW(preadv2(fd, in, 1, -2, 0));
  SHOW(pwritev2(fd, in, 1, -2, 0));
  SHOW(preadv2(fd, in, 1, 0, 0x40000000));
  SHOW(pwritev2(fd, in, 1, 0, 0x40000000));
  SHOW(preadv2(99, in, 1, 0, 0));
  SHOW(preadv2(99, in, 1, -2, 0));
  SHOW(preadv2(fd, in, -1, 0, 0));
  SHOW(preadv2(fd, in, 1025, 0, 0));
  SHOW(preadv2(fd, (void *)16, 1, 0, 0));
  SHOW(preadv2(fd, in, 0, 0, 0));
  int pipe_[2];
  pipe(pipe_);
  SHOW(pwritev2(pipe_[1], out, 2, -1, 0));
  SHOW(pwritev2(pipe_[1], out, 2, 0, 0));
  SHOW(preadv2(pipe_[0], in, 1, 0, 0));
  SHOW(preadv2(pipe_[0], in, 2, -1, 0));
  SHOW(preadv2(pipe_[0], in, 2, -1, RWF_NOWAIT));
  close(pipe_[0]);
  fflush(stdout);
  pwritev2(pipe_[1], out, 2, -1, 0);
  printf("still here\n");
  return 0;
}
