// gettimeofday futimes futimesat lutimes utimes
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

static void times(const char *path) {
  struct stat st;
  lstat(path, &st);
  printf("%ld.%09ld %ld.%09ld\n", (long)st.st_atim.tv_sec, (long)st.st_atim.tv_nsec, (long)st.st_mtim.tv_sec, (long)st.st_mtim.tv_nsec);
}

int main(void) {
  struct timeval tv[2] = {{1000, 123456}, {2000, 654321}};
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  SHOW(futimes(fd, tv));
  times("file");
  tv[0].tv_usec = 1000000;
  SHOW(futimes(fd, tv));
  SHOW(utimes("file", tv));
  tv[0].tv_usec = -1;
  SHOW(utimes("file", tv));
  tv[0] = (struct timeval){5, 6};
  SHOW(utimes("file", tv));
  times("file");
  tv[0].tv_sec = 7;
  SHOW(futimesat(AT_FDCWD, "file", tv));
  times("file");
  SHOW(futimes(99, tv));
  return 0;
}
