// lockf, and fcntl's record locks: of the process and of a description
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

static void ask(int fd, int command, short type, off_t start, off_t length) {
  struct flock lock = {.l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = length};
  errno = 0;
  int result = fcntl(fd, command, &lock);
  printf("%d: %d %d, %d %d %ld %ld %d\n", command, result, errno, lock.l_type, lock.l_whence, (long)lock.l_start,
         (long)lock.l_len, lock.l_pid == -1 ? -1 : lock.l_pid == getpid());
}

int main(void) {
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  int other = open("file", O_RDWR), reader = open("file", O_RDONLY), writer = open("file", O_WRONLY);
  write(fd, "0123456789", 10);
  SHOW(lockf(fd, F_LOCK, 10));
  SHOW(lockf(fd, F_TLOCK, -5));
  SHOW(lockf(fd, F_TEST, 0));
  SHOW(lockf(fd, F_TLOCK, -11));
  SHOW(lockf(fd, F_ULOCK, 0));
  SHOW(lockf(fd, 4, 0));
  SHOW(lockf(fd, -1, 0));
  SHOW(lockf(reader, F_LOCK, 0));
  SHOW(lockf(reader, F_TEST, 0));
  SHOW(lockf(99, F_TEST, 0));
  ask(fd, F_SETLK, F_WRLCK, 2, 3);
  ask(other, F_GETLK, F_WRLCK, 0, 0);
  ask(other, F_SETLK, F_WRLCK, 0, 0);
  ask(reader, F_SETLK, F_WRLCK, 0, 1);
  ask(writer, F_SETLK, F_RDLCK, 0, 1);
  ask(fd, F_SETLK, F_RDLCK, -1, 1);
  ask(fd, F_SETLK, 17, 0, 1);
  // Those of a description know each other.
  ask(fd, F_SETLK, F_UNLCK, 0, 0);
  ask(fd, F_OFD_SETLK, F_WRLCK, 2, 3);
  ask(other, F_OFD_GETLK, F_RDLCK, 0, 0);
  ask(other, F_OFD_SETLK, F_RDLCK, 4, 1);
  ask(other, F_OFD_SETLK, F_RDLCK, 5, 1);
  ask(fd, F_OFD_GETLK, F_WRLCK, 0, 0);
  ask(other, F_GETLK, F_WRLCK, 0, 0);
  int twin = dup(fd);
  close(fd);
  ask(other, F_OFD_GETLK, F_WRLCK, 0, 5);
  close(twin);
  ask(other, F_OFD_GETLK, F_WRLCK, 0, 5);
  SHOW(flock(other, LOCK_EX));
  SHOW(flock(reader, LOCK_SH | LOCK_NB));
  SHOW(flock(other, LOCK_SH));
  SHOW(flock(reader, LOCK_SH | LOCK_NB));
  SHOW(flock(other, LOCK_EX | LOCK_NB));
  SHOW(flock(other, LOCK_UN));
  SHOW(flock(other, 0));
  SHOW(flock(-1, LOCK_UN));
  return 0;
}
