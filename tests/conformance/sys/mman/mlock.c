// mlock mlock2 munlock mlockall munlockall memfd_create with seals, brk and sbrk; growing mappings of files
// native: glibc
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
  char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  SHOW(mlock(p, 4096));
  SHOW(mlock(p + 100, 1));
  SHOW(mlock(p, 0));
  SHOW(mlock2(p + 4096, 4096, MLOCK_ONFAULT));
  SHOW(mlock2(p + 4096, 4096, 0));
  SHOW(mlock2(p, 4096, 6));
  SHOW(munlock(p, 4 * 4096));
  munmap(p + 2 * 4096, 4096);
  SHOW(mlock(p, 4 * 4096));
  SHOW(munlock(p + 4096, 2 * 4096));
  SHOW(mlock(p + 2 * 4096, 1));
  SHOW(mlockall(0));
  SHOW(mlockall(MCL_ONFAULT));
  SHOW(mlockall(1 << 10));
  SHOW(munlockall());

  int fd = memfd_create("name", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  printf("%d %d\n", fd >= 0, fcntl(fd, F_GETFD));
  SHOW(ftruncate(fd, 3 * 4096));
  SHOW(fcntl(fd, F_GET_SEALS));
  char *m = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 4096);
  strcpy(m, "in the file");
  char buffer[16] = "";
  pread(fd, buffer, 11, 4096);
  printf("%s\n", buffer);
  pwrite(fd, "third", 6, 2 * 4096);
  m = mremap(m, 4096, 8192, MREMAP_MAYMOVE);
  printf("%s %s\n", m, m + 4096);
  strcpy(m + 4096, "page");
  pread(fd, buffer, 5, 2 * 4096);
  printf("%s\n", buffer);
  char *private = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 4096);
  strcpy(private, "mine");
  private = mremap(private, 4096, 8192, MREMAP_MAYMOVE);
  printf("%s %s %s\n", private, private + 4096, m);
  char *twice = mremap(m, 0, 4096, MREMAP_MAYMOVE);
  strcpy(twice, "twice");
  printf("%s\n", m);
  SHOW(mremap(private, 0, 4096, MREMAP_MAYMOVE) == MAP_FAILED);
  SHOW(mremap(m, 4096, 8192, MREMAP_MAYMOVE | 8) == MAP_FAILED);
  SHOW(mremap(m + 1, 4096, 8192, MREMAP_MAYMOVE) == MAP_FAILED);
  SHOW(fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW));
  SHOW(ftruncate(fd, 1));
  SHOW(ftruncate(fd, 1 << 20));
  SHOW(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
  SHOW(fcntl(fd, F_GET_SEALS));
  SHOW(fcntl(memfd_create("x", 0), F_ADD_SEALS, F_SEAL_SHRINK));
  int file = open("file", O_RDWR | O_CREAT, 0600);
  SHOW(fcntl(file, F_GET_SEALS));
  SHOW(memfd_create("x", 0x1000));
  char long_name[300];
  memset(long_name, 'x', 299);
  long_name[250] = 0;
  SHOW(memfd_create(long_name, 0));
  long_name[249] = 0;
  SHOW(memfd_create(long_name, 0) >= 0);

  SHOW(mmap(NULL, 4096, PROT_READ | 64, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED);
  SHOW(mmap(NULL, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0) == MAP_FAILED);
  SHOW(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_GROWSDOWN, fd, 0) == MAP_FAILED);
  SHOW(mprotect(p, 4096, 64));
  SHOW(mprotect(p, 4096, PROT_READ | PROT_WRITE | 8));
  SHOW(mprotect(p, 4096, PROT_READ | PROT_GROWSDOWN));
  SHOW(mprotect(p, 4096, PROT_GROWSUP | PROT_GROWSDOWN));

  char *old = sbrk(0);
  SHOW(sbrk(100000) == (void *)old);
  memset(old, 'x', 100000);
  SHOW((char *)sbrk(0) - old);
  SHOW(brk(old + 10));
  SHOW((char *)sbrk(0) - old);
  SHOW(sbrk(-10) == (void *)(old + 10));
  return 0;
}
