// readv writev preadv pwritev
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  struct iovec out[3] = {{"one ", 4}, {"", 0}, {"three", 5}};
  SHOW(writev(fd, out, 3));
  SHOW(writev(fd, out, 0));
  SHOW(writev(fd, out, -1));
  SHOW(writev(fd, out, 1025));
  SHOW(writev(fd, (void *)16, 1));
  SHOW(pwritev(fd, out, 3, 20));
  char a[6] = "", b[30] = "";
  struct iovec in[2] = {{a, 5}, {b, 29}};
  lseek(fd, 0, SEEK_SET);
  SHOW(readv(fd, in, 2));
  printf("<%.5s> <%.4s> %d <%.5s>\n", a, b, b[8], b + 15);
  SHOW(preadv(fd, in, 1, 4));
  printf("<%.5s>\n", a);
  SHOW(preadv(fd, in, 1, -1));
  return 0;
}
