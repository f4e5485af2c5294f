// read write lseek pread pwrite close dup dup2 dup3 truncate ftruncate fsync fdatasync unlink link symlink readlink
// access faccessat linkat symlinkat readlinkat unlinkat, with the errors that POSIX names.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  char buffer[64];
  int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0640);
  printf("open %d\n", fd > 2);
  printf("lowest %d\n", fd);
  SHOW(write(fd, "hello, world\n", 13));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(lseek(fd, -6, SEEK_END));
  memset(buffer, 0, sizeof buffer);
  SHOW(read(fd, buffer, 5));
  puts(buffer);
  SHOW(pread(fd, buffer, 5, 0));
  puts(buffer);
  SHOW(pread(fd, buffer, 5, 100));
  SHOW(pread(fd, buffer, 5, -1));
  SHOW(pwrite(fd, "J", 1, 0));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(lseek(fd, -1, SEEK_SET));
  SHOW(lseek(fd, 0, 99));
  SHOW(lseek(99, 0, SEEK_SET));
  SHOW(lseek(fd, 1L << 33, SEEK_SET));
  SHOW(read(fd, buffer, 5));
  SHOW(write(fd, buffer, 0));
  SHOW(read(99, buffer, 5));
  SHOW(read(fd, (void *)16, 5));
  SHOW(write(fd, (void *)16, 5));
  SHOW(ftruncate(fd, 5));
  SHOW(ftruncate(fd, -1));
  SHOW(lseek(fd, 0, SEEK_END));
  SHOW(truncate("file", 3));
  SHOW(truncate("nothing", 3));
  SHOW(lseek(fd, 0, SEEK_END));
  SHOW(fsync(fd));
  SHOW(fdatasync(fd));
  SHOW(fsync(99));

  int copy = dup(fd);
  printf("dup %d\n", copy - fd);
  SHOW(dup(99));
  SHOW(dup2(fd, 20));
  SHOW(dup2(fd, fd) == fd);
  SHOW(dup2(99, 20));
  SHOW(dup2(fd, -1));
  SHOW(dup3(fd, 21, O_CLOEXEC));
  printf("cloexec %d %d\n", fcntl(21, F_GETFD), fcntl(20, F_GETFD));
  SHOW(dup3(fd, fd, 0));
  lseek(fd, 1, SEEK_SET);
  SHOW(lseek(20, 0, SEEK_CUR));
  SHOW(close(20));
  SHOW(close(20));
  close(21), close(copy);

  SHOW(link("file", "second"));
  SHOW(link("file", "second"));
  SHOW(link("nothing", "third"));
  SHOW(symlink("file", "symbolic"));
  SHOW(symlink("file", "symbolic"));
  SHOW(symlink("nowhere", "dangling"));
  memset(buffer, 'x', sizeof buffer);
  SHOW(readlink("symbolic", buffer, sizeof buffer));
  printf("%.6s\n", buffer);
  SHOW(readlink("symbolic", buffer, 2));
  SHOW(readlink("file", buffer, 2));
  SHOW(readlink("nothing", buffer, 2));
  SHOW(access("file", F_OK));
  SHOW(access("file", R_OK | W_OK));
  SHOW(access("nothing", F_OK));
  SHOW(access("dangling", F_OK));
  SHOW(access("file/below", F_OK));
  SHOW(access("", F_OK));
  SHOW(faccessat(AT_FDCWD, "file", R_OK, AT_EACCESS));
  SHOW(faccessat(AT_FDCWD, "dangling", F_OK, AT_SYMLINK_NOFOLLOW));
  SHOW(open("dangling", O_RDONLY));
  SHOW(open("symbolic", O_RDONLY | O_NOFOLLOW));
  SHOW(open("file", O_RDWR | O_CREAT | O_EXCL, 0600));
  SHOW(open("file", O_RDONLY | O_DIRECTORY));
  SHOW(open(".", O_WRONLY));
  SHOW(unlink("second"));
  SHOW(unlink("second"));
  SHOW(mkdir("folder", 0755));
  SHOW(unlink("folder"));
  SHOW(rmdir("file"));
  int at = open("folder", O_RDONLY | O_DIRECTORY);
  SHOW(symlinkat("target", at, "inner"));
  SHOW(readlinkat(at, "inner", buffer, sizeof buffer));
  SHOW(linkat(AT_FDCWD, "file", at, "hard", 0));
  SHOW(faccessat(at, "hard", R_OK, 0));
  SHOW(rmdir("folder"));
  SHOW(unlinkat(at, "inner", 0));
  SHOW(unlinkat(at, "hard", 0));
  SHOW(unlinkat(at, "hard", 0));
  SHOW(unlinkat(AT_FDCWD, "folder", 0));
  SHOW(unlinkat(AT_FDCWD, "folder", AT_REMOVEDIR));
  SHOW(rmdir("nothing"));
  SHOW(rmdir("."));
  return 0;
}
