// native: glibc
// tcgetwinsize tcsetwinsize: younger than the musl of the oracle; what they are to say is what the ioctl says.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#ifdef __GLIBC__
static int tcgetwinsize(int fd, struct winsize *size) { return ioctl(fd, TIOCGWINSZ, size); }
static int tcsetwinsize(int fd, const struct winsize *size) { return ioctl(fd, TIOCSWINSZ, size); }
#endif

int main(void) {
  int master = posix_openpt(O_RDWR);
  struct winsize size = {11, 22, 33, 44};
  printf("%d\n", tcsetwinsize(master, &size));
  size = (struct winsize){0};
  printf("%d", tcgetwinsize(master, &size));
  printf(" %d %d %d %d\n", size.ws_row, size.ws_col, size.ws_xpixel, size.ws_ypixel);
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  printf("%d", tcgetwinsize(fd, &size));
  printf(" %d\n", errno);
  printf("%d", tcsetwinsize(-1, &size));
  printf(" %d\n", errno);
  return 0;
}
