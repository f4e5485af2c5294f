// open openat creat fcntl posix_fadvise posix_fallocate
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  umask(022);
  int fd = creat("made", 0666);
  struct stat st;
  fstat(fd, &st);
  printf("%o %d\n", st.st_mode, (int)st.st_size);
  SHOW(read(fd, &st, 1));
  SHOW(write(fd, "text", 4));
  close(fd);
  fd = open("made", O_WRONLY | O_APPEND);
  SHOW(write(fd, "more", 4));
  SHOW(fcntl(fd, F_GETFL) & (O_ACCMODE | O_APPEND));
  SHOW(fcntl(fd, F_SETFL, O_NONBLOCK));
  printf("%d\n", (fcntl(fd, F_GETFL) & (O_ACCMODE | O_APPEND | O_NONBLOCK)) == (O_WRONLY | O_NONBLOCK));
  SHOW(fcntl(fd, F_GETFD));
  SHOW(fcntl(fd, F_SETFD, FD_CLOEXEC));
  SHOW(fcntl(fd, F_GETFD));
  int copy = fcntl(fd, F_DUPFD, 50);
  printf("%d %d\n", copy, fcntl(copy, F_GETFD));
  copy = fcntl(fd, F_DUPFD_CLOEXEC, 60);
  printf("%d %d\n", copy, fcntl(copy, F_GETFD));
  SHOW(fcntl(fd, F_DUPFD, -1));
  SHOW(fcntl(fd, 12345));
  SHOW(fcntl(999, F_GETFD));
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 10};
  SHOW(fcntl(fd, F_SETLK, &lock));
  lock.l_type = F_RDLCK;
  SHOW(fcntl(fd, F_GETLK, &lock));
  printf("%d\n", lock.l_type == F_UNLCK);
  lock.l_type = F_UNLCK;
  SHOW(fcntl(fd, F_SETLK, &lock));
  close(fd);
  mkdir("folder", 0700);
  int at = open("folder", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  SHOW(fcntl(at, F_GETFD));
  fd = openat(at, "inner", O_CREAT | O_RDWR, 0600);
  printf("%d\n", fd > at);
  SHOW(access("folder/inner", F_OK));
  SHOW(openat(at, "none", O_RDONLY));
  SHOW(openat(fd, "none", O_RDONLY));
  SHOW(openat(999, "none", O_RDONLY));
  SHOW(open("folder/inner/", O_RDONLY));
  SHOW(open(NULL, O_RDONLY));
  SHOW(posix_fallocate(fd, 0, 1000));
  fstat(fd, &st);
  printf("%d\n", (int)st.st_size);
  SHOW(posix_fallocate(fd, -1, 1000));
  SHOW(posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL));
  SHOW(posix_fadvise(fd, 0, 0, 77));
  char path[5000];
  for (int i = 0; i < 4999; i++) path[i] = 'a';
  path[4999] = 0;
  SHOW(open(path, O_RDONLY));
  path[300] = 0;
  SHOW(open(path, O_RDONLY | O_CREAT, 0600));
  return 0;
}
