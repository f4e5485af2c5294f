// stat lstat fstat fstatat chmod fchmod fchmodat mkdir mkdirat mkfifo umask utimensat futimens; utime utimes
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

static void show(const char *path, int flags) {
  struct stat st;
  errno = 0;
  int result = fstatat(AT_FDCWD, path, &st, flags);
  printf("%s: %d errno %d", path, result, errno);
  if (!result)
    printf(" mode %o links %d size %d dir %d reg %d lnk %d fifo %d blocks %d", st.st_mode, S_ISDIR(st.st_mode) ? 0 : (int)st.st_nlink,
           S_ISREG(st.st_mode) ? (int)st.st_size : 0, S_ISDIR(st.st_mode), S_ISREG(st.st_mode), S_ISLNK(st.st_mode),
           S_ISFIFO(st.st_mode), st.st_blksize > 0);
  printf("\n");
}

static void times(const char *path) {
  struct stat st;
  lstat(path, &st);
  printf("%s: %ld.%09ld %ld.%09ld\n", path, (long)st.st_atim.tv_sec, (long)st.st_atim.tv_nsec, (long)st.st_mtim.tv_sec, (long)st.st_mtim.tv_nsec);
}

int main(void) {
  printf("%o\n", umask(027));
  printf("%o\n", umask(022));
  int fd = open("file", O_RDWR | O_CREAT, 0666);
  write(fd, "12345", 5);
  show("file", 0);
  SHOW(chmod("file", 0600));
  show("file", 0);
  SHOW(fchmod(fd, 0444));
  show("file", 0);
  SHOW(fchmodat(AT_FDCWD, "file", 0755, 0));
  show("file", 0);
  SHOW(symlink("file", "link"));
  show("link", 0);
  show("link", AT_SYMLINK_NOFOLLOW);
  SHOW(mkdir("folder", 0777));
  SHOW(mkdir("folder", 0777));
  SHOW(mkdir("none/folder", 0777));
  show("folder", 0);
  int at = open("folder", O_RDONLY);
  SHOW(mkdirat(at, "inner", 0700));
  show("folder/inner", 0);
  SHOW(mkfifo("fifo", 0600));
  SHOW(mkfifo("fifo", 0600));
  show("fifo", 0);
  show("none", 0);
  show("file/none", 0);
  show("", 0);
  struct stat a, b, c;
  SHOW(stat("file", &a));
  SHOW(lstat("file", &b));
  SHOW(fstat(fd, &c));
  printf("same %d\n", a.st_ino == b.st_ino && b.st_ino == c.st_ino && a.st_dev == c.st_dev);
  SHOW(fstat(99, &c));
  SHOW(stat("none", &c));
  struct timespec when[2] = {{1000000000, 123456789}, {1234567890, 987654321}};
  SHOW(utimensat(AT_FDCWD, "file", when, 0));
  times("file");
  when[0].tv_nsec = UTIME_OMIT;
  when[1].tv_sec = 5000000000;
  SHOW(futimens(fd, when));
  times("file");
  when[1].tv_nsec = 1000000000;
  SHOW(futimens(fd, when));
  when[0].tv_nsec = 1, when[1].tv_nsec = 2;
  SHOW(utimensat(AT_FDCWD, "link", when, AT_SYMLINK_NOFOLLOW));
  times("link"), times("file");
  struct utimbuf old = {100, 200};
  SHOW(utime("file", &old));
  times("file");
  struct timeval micro[2] = {{11, 22}, {33, 44}};
  SHOW(utimes("link", micro));
  times("file");
  SHOW(lutimes("link", micro));
  times("link");
  SHOW(utimes("none", micro));
  SHOW(utimes("file", NULL));
  stat("file", &a);
  printf("%d\n", a.st_mtime > 1700000000);
  return 0;
}
