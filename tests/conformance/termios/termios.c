// cf* and tc* on structures and on a pseudoterminal: tcgetattr tcsetattr cfmakeraw cfgetispeed cfgetospeed cfsetispeed
// cfsetospeed cfsetspeed tcdrain tcflow tcflush tcsendbreak tcgetwinsize tcsetwinsize tcgetsid tcgetpgrp tcsetpgrp
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

static void print(const char *what, const struct termios *t) {
  printf("%s: %o %o %o %o line %d", what, t->c_iflag, t->c_oflag, t->c_cflag, t->c_lflag, t->c_line);
  for (int i = 0; i < 17; i++) printf(" %d", t->c_cc[i]);
  printf("\n");
}

// What is written on one side arrives on the other a little later.
static void arrive(int fd) {
  struct pollfd pfd = {fd, POLLIN, 0};
  poll(&pfd, 1, 5000);
}

int main(void) {
  struct termios t;
  memset(&t, 0xff, sizeof t);
  SHOW(cfsetospeed(&t, B9600));
  printf("%o %o\n", cfgetospeed(&t), cfgetispeed(&t));
  SHOW(cfsetispeed(&t, B38400));
  printf("%o %o\n", cfgetospeed(&t), cfgetispeed(&t));
  SHOW(cfsetispeed(&t, 0));
  printf("%o\n", cfgetospeed(&t));
  SHOW(cfsetspeed(&t, B4000000));
  printf("%o %o\n", cfgetospeed(&t), t.c_cflag);
  SHOW(cfsetospeed(&t, 9600));
  SHOW(cfsetospeed(&t, 0100));
  SHOW(cfsetispeed(&t, -1));
  memset(&t, 0xff, sizeof t);
  cfmakeraw(&t);
  print("raw", &t);

  int master = posix_openpt(O_RDWR | O_NOCTTY);
  printf("%d\n", master >= 0);
  SHOW(grantpt(master));
  SHOW(unlockpt(master));
  int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
  printf("%d %d %d\n", slave >= 0, isatty(master), isatty(slave));
  memset(&t, 0, sizeof t);
  SHOW(tcgetattr(slave, &t));
  print("slave", &t);
  printf("%o %o\n", cfgetospeed(&t), cfgetispeed(&t));
  cfmakeraw(&t);
  cfsetospeed(&t, B1200);
  SHOW(tcsetattr(slave, TCSANOW, &t));
  SHOW(tcsetattr(slave, TCSADRAIN, &t));
  SHOW(tcsetattr(slave, TCSAFLUSH, &t));
  SHOW(tcsetattr(slave, 3, &t));
  SHOW(tcsetattr(slave, -1, &t));
  struct termios back;
  SHOW(tcgetattr(master, &back));
  print("master", &back);
  printf("%o\n", cfgetospeed(&back));

  // Raw: bytes pass as they are, in both directions.
  char buffer[64];
  printf("%zd\n", write(slave, "a\nb\3", 4));
  ssize_t n = read(master, buffer, sizeof buffer);
  printf("%zd %d %d %d %d\n", n, buffer[0], buffer[1], buffer[2], buffer[3]);
  printf("%zd\n", write(master, "\r\4x", 3));
  int waiting = -1;
  arrive(slave);
  SHOW(ioctl(slave, FIONREAD, &waiting));
  printf("%d\n", waiting);
  n = read(slave, buffer, sizeof buffer);
  printf("%zd %d %d %d\n", n, buffer[0], buffer[1], buffer[2]);

  // Cooked: lines, with newlines translated and echoed.
  t.c_iflag |= ICRNL;
  t.c_oflag |= OPOST | ONLCR;
  t.c_lflag |= ICANON | ECHO;
  SHOW(tcsetattr(slave, TCSANOW, &t));
  write(master, "li\177ne\r", 6);
  n = read(slave, buffer, sizeof buffer);
  printf("%zd", n);
  for (int i = 0; i < n; i++) printf(" %d", buffer[i]);
  n = 0;
  while (n < 9) n += read(master, buffer + n, sizeof buffer - n);
  printf(" echo %zd", n);
  for (int i = 0; i < n; i++) printf(" %d", buffer[i]);
  printf("\n");
  write(master, "lost\r", 5);
  arrive(slave);
  SHOW(tcflush(slave, TCIFLUSH));
  SHOW(ioctl(slave, FIONREAD, &waiting));
  printf("%d\n", waiting);
  SHOW(tcflush(slave, TCIOFLUSH));
  SHOW(tcflush(slave, 7));
  SHOW(tcdrain(slave));
  SHOW(tcsendbreak(slave, 0));
  SHOW(tcflow(slave, TCOOFF));
  SHOW(tcflow(slave, TCOON));
  SHOW(tcflow(slave, 9));

  struct winsize size = {0};
  SHOW(ioctl(master, TIOCGWINSZ, &size));
  printf("%d %d\n", size.ws_row, size.ws_col);
  size = (struct winsize){24, 80, 3, 4};
  SHOW(ioctl(master, TIOCSWINSZ, &size));
  memset(&size, 0, sizeof size);
  SHOW(ioctl(slave, TIOCGWINSZ, &size));
  printf("%d %d %d %d\n", size.ws_row, size.ws_col, size.ws_xpixel, size.ws_ypixel);

  int fd = open("file", O_RDWR | O_CREAT, 0600);
  int null = open("/dev/null", O_RDWR);
  int bad[] = {fd, null, -1, 999};
  for (int i = 0; i < 4; i++) {
    fd = bad[i];
    SHOW(tcgetattr(fd, &t));
    SHOW(tcsetattr(fd, TCSANOW, &t));
    SHOW(tcdrain(fd));
    SHOW(tcflush(fd, TCIFLUSH));
    SHOW(tcflow(fd, TCOON));
    SHOW(tcsendbreak(fd, 0));
    SHOW(tcgetsid(fd));
    SHOW(tcgetpgrp(fd));
    SHOW(tcsetpgrp(fd, 1));
    SHOW(isatty(fd));
  }
  // A terminal, but not the one that controls the process.
  SHOW(tcgetpgrp(slave));
  SHOW(tcgetsid(slave));
  SHOW(tcsetpgrp(slave, getpid()));
  return 0;
}
