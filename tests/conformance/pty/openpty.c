// native: glibc
// openpty login_tty posix_openpt grantpt unlockpt ptsname ptsname_r ttyname ttyname_r, packet mode, the peer, hanging up.
// musl's grantpt and unlockpt have no EINVAL for what is no master, which POSIX asks for.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  int master, slave;
  char name[64] = "";
  struct termios t;
  struct winsize size = {25, 81, 0, 0};
  SHOW(openpty(&master, &slave, name, NULL, &size));
  printf("%d %d\n", strncmp(name, "/dev/pts/", 9), strcmp(name, ptsname(master)));
  char again[64] = "";
  SHOW(ptsname_r(master, again, sizeof again));
  printf("%d\n", strcmp(name, again));
  SHOW(ptsname_r(master, again, strlen(name)));
  SHOW(ptsname_r(slave, again, sizeof again));
  SHOW(ptsname_r(-1, again, sizeof again));
  SHOW(ptsname(slave) == NULL);
  printf("%d\n", ttyname_r(slave, again, sizeof again));
  printf("%d %d\n", strcmp(name, again), strcmp(name, ttyname(slave)));
  printf("%d %d\n", ttyname_r(slave, again, 4), ttyname_r(-1, again, 64));
  struct stat by_name, by_descriptor;
  SHOW(stat(name, &by_name));
  SHOW(fstat(slave, &by_descriptor));
  printf("%d %d %d\n", by_name.st_rdev == by_descriptor.st_rdev, by_name.st_ino == by_descriptor.st_ino,
         S_ISCHR(by_name.st_mode));
  SHOW(access(name, R_OK | W_OK));
  memset(&size, 0, sizeof size);
  ioctl(slave, TIOCGWINSZ, &size);
  printf("%d %d\n", size.ws_row, size.ws_col);

  unsigned number = 77777;
  int locked = -1, excl = -1;
  SHOW(ioctl(master, TIOCGPTN, &number));
  printf("%d\n", number == (unsigned)atoi(name + 9));
  SHOW(ioctl(slave, TIOCGPTN, &number));
  SHOW(ioctl(master, TIOCGPTLCK, &locked));
  printf("%d\n", locked);
  SHOW(ioctl(master, TIOCGPTN, (void *)1));
  SHOW(ioctl(master, 0x12345678, 0));

  // A locked one cannot be opened.
  int second = posix_openpt(O_RDWR | O_NOCTTY);
  SHOW(open(ptsname(second), O_RDWR | O_NOCTTY));
  SHOW(grantpt(second));
  SHOW(unlockpt(second));
  int peer = ioctl(second, TIOCGPTPEER, O_RDWR | O_NOCTTY);
  printf("%d %d\n", peer >= 0, isatty(peer));
  SHOW(grantpt(slave));
  SHOW(unlockpt(slave));
  SHOW(grantpt(-1));
  SHOW(unlockpt(999));

  // Packets: a byte in front says what happened.
  int on = 1, packet = -1;
  SHOW(ioctl(second, TIOCPKT, &on));
  SHOW(ioctl(second, TIOCGPKT, &packet));
  printf("%d\n", packet);
  tcgetattr(peer, &t);
  cfmakeraw(&t);
  tcsetattr(peer, TCSANOW, &t);
  write(peer, "data", 4);
  char buffer[64];
  ssize_t n = read(second, buffer, sizeof buffer);
  printf("%zd", n);
  for (int i = 0; i < n; i++) printf(" %d", buffer[i]);
  printf("\n");
  tcflush(peer, TCIFLUSH);
  n = read(second, buffer, sizeof buffer);
  printf("%zd %d\n", n, buffer[0]);
  SHOW(ioctl(peer, TIOCEXCL));
  SHOW(ioctl(peer, TIOCGEXCL, &excl));
  printf("%d\n", excl);
  SHOW(ioctl(peer, TIOCNXCL));

  // The slave closes: the master hangs up. The master closes: the slave does, and its name goes.
  struct pollfd pfd = {second, POLLIN | POLLOUT, 0};
  close(peer);
  printf("%d\n", poll(&pfd, 1, 1000));
  printf("%d\n", (pfd.revents & POLLHUP) != 0);
  SHOW(read(second, buffer, sizeof buffer));
  SHOW(close(master));
  SHOW(read(slave, buffer, 1));
  SHOW(write(slave, "x", 1));
  SHOW(stat(name, &by_name));
  SHOW(open(name, O_RDWR));
  printf("%d\n", isatty(slave));
  SHOW(login_tty(-1));
  return 0;
}
