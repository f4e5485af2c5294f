// shm_open shm_unlink: one object by its name, shared mappings, and names that are none.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  char name[64], other[300];
  // Natively others see it too.
  snprintf(name, sizeof name, "/muslin-test-%ld", (long)getpid());
  shm_unlink(name);
  SHOW(shm_open(name, O_RDWR, 0600));
  umask(022);
  int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0666);
  printf("%d %d\n", fd >= 0, fcntl(fd, F_GETFD) & FD_CLOEXEC);
  SHOW(shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600));
  struct stat st;
  SHOW(fstat(fd, &st));
  printf("%o %ld %ld %d\n", st.st_mode, (long)st.st_size, (long)st.st_nlink, st.st_uid == geteuid());
  SHOW(ftruncate(fd, 10000));
  char *a = mmap(NULL, 10000, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  int again = shm_open(name + 1, O_RDWR, 0);
  char *b = mmap(NULL, 10000, PROT_READ | PROT_WRITE, MAP_SHARED, again, 0);
  printf("%d %d\n", a != MAP_FAILED, b != MAP_FAILED);
  strcpy(a + 5000, "shared");
  printf("%s\n", b + 5000);
  char buffer[16] = "";
  SHOW(pread(again, buffer, 6, 5000));
  printf("%s\n", buffer);
  SHOW(pwrite(fd, "written", 8, 100));
  printf("%s\n", b + 100);
  SHOW(lseek(fd, 50, SEEK_SET));
  SHOW(lseek(again, 0, SEEK_CUR));
  // Reading only.
  int reader = shm_open(name, O_RDONLY, 0);
  SHOW(mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, reader, 0) == MAP_FAILED);
  SHOW(mmap(NULL, 4096, PROT_READ, MAP_SHARED, reader, 0) == MAP_FAILED);
  SHOW(write(reader, "x", 1));
  SHOW(fchmod(fd, 0640));
  fstat(again, &st);
  printf("%o %ld\n", st.st_mode, (long)st.st_size);
  SHOW(close(shm_open(name, O_RDWR | O_TRUNC, 0)));
  fstat(again, &st);
  printf("%ld\n", (long)st.st_size);
  SHOW(ftruncate(fd, 4096));
  strcpy(a, "still here");
  SHOW(shm_unlink(name));
  SHOW(shm_unlink(name));
  SHOW(shm_open(name, O_RDWR, 0));
  fstat(fd, &st);
  printf("%ld %s\n", (long)st.st_nlink, b);
  // A new object of the same name is another.
  int fresh = shm_open(name, O_RDWR | O_CREAT, 0600);
  fstat(fresh, &st);
  printf("%ld\n", (long)st.st_size);
  SHOW(shm_unlink(name));
  SHOW(shm_open("", O_RDWR | O_CREAT, 0600));
  SHOW(shm_open("/", O_RDWR | O_CREAT, 0600));
  SHOW(shm_open("/.", O_RDWR | O_CREAT, 0600));
  SHOW(shm_open("..", O_RDWR | O_CREAT, 0600));
  SHOW(shm_open("/a/b", O_RDWR | O_CREAT, 0600));
  SHOW(shm_unlink("/a/b"));
  memset(other, 'x', 299);
  other[256] = 0;
  SHOW(shm_open(other, O_RDWR | O_CREAT, 0600));
  SHOW(shm_unlink(other));
  return 0;
}
