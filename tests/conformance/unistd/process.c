// getpid getppid getuid geteuid getgid getegid getgroups isatty ttyname gethostname sysconf pathconf confstr getpagesize sleep
// usleep pipe pipe2 getentropy alarm, and what fork and exec say when they cannot work is left to their own issue.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  printf("%d %d %d\n", getpid() > 0, getpid() == getpid(), gettid() == getpid());
  printf("%d\n", getuid() == geteuid() && getgid() == getegid());
  printf("%d\n", getgroups(0, NULL) >= 0);
  int fds[2];
  SHOW(pipe(fds));
  SHOW(isatty(fds[0]));
  SHOW(isatty(99));
  printf("%d\n", ttyname(fds[0]) == NULL);
  char name[100];
  SHOW(ttyname_r(fds[0], name, sizeof name));
  SHOW(write(fds[1], "abc", 3));
  memset(name, 0, sizeof name);
  SHOW(read(fds[0], name, 10));
  puts(name);
  SHOW(lseek(fds[0], 0, SEEK_SET));
  SHOW(pread(fds[0], name, 1, 0));
  SHOW(close(fds[1]));
  SHOW(read(fds[0], name, 10));
  close(fds[0]);
  SHOW(pipe2(fds, O_CLOEXEC | O_NONBLOCK));
  SHOW(read(fds[0], name, 10));
  printf("%d %d\n", fcntl(fds[0], F_GETFD), fcntl(fds[1], F_GETFL) == (O_WRONLY | O_NONBLOCK));
  SHOW(pipe2(fds, 1 << 30));
  SHOW(gethostname(name, sizeof name));
  printf("%d\n", strlen(name) > 0);
  SHOW(sysconf(_SC_PAGESIZE));
  SHOW(sysconf(_SC_CLK_TCK));
  SHOW(sysconf(_SC_VERSION));
  SHOW(sysconf(_SC_OPEN_MAX) > 0);
  SHOW(sysconf(_SC_NPROCESSORS_ONLN) > 0);
  SHOW(sysconf(_SC_PHYS_PAGES) > 0);
  SHOW(sysconf(_SC_HOST_NAME_MAX));
  SHOW(sysconf(_SC_LOGIN_NAME_MAX));
  SHOW(sysconf(_SC_IOV_MAX));
  SHOW(sysconf(_SC_LINE_MAX));
  SHOW(sysconf(_SC_TZNAME_MAX));
  SHOW(sysconf(_SC_NGROUPS_MAX));
  SHOW(sysconf(_SC_ARG_MAX));
  SHOW(sysconf(_SC_XOPEN_VERSION));
  SHOW(sysconf(_SC_THREADS));
  SHOW(sysconf(_SC_MONOTONIC_CLOCK));
  SHOW(sysconf(-1));
  SHOW(sysconf(99999));
  SHOW(pathconf("/", _PC_NAME_MAX));
  SHOW(pathconf("/", _PC_PATH_MAX));
  SHOW(fpathconf(0, _PC_PIPE_BUF));
  SHOW(fpathconf(0, _PC_LINK_MAX));
  SHOW(fpathconf(0, 999));
  SHOW(confstr(_CS_PATH, name, sizeof name));
  puts(name);
  SHOW(confstr(_CS_PATH, name, 3));
  puts(name);
  SHOW(confstr(12345, name, 3));
  SHOW(getpagesize());
  SHOW(usleep(1000));
  SHOW(sleep(0));
  unsigned char bytes[256] = {0};
  int any = 0;
  SHOW(getentropy(bytes, sizeof bytes));
  for (int i = 0; i < 256; i++) any |= bytes[i];
  printf("%d\n", any != 0);
  SHOW(getentropy(bytes, 257));
  return 0;
}
