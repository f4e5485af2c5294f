// mmap munmap mprotect mremap msync madvise posix_madvise: anonymous and of files, shared and private.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  char *p = mmap(NULL, 20000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("%d %d %d\n", p != MAP_FAILED, p[0], p[19999]);
  memset(p, 'a', 20000);
  SHOW(mprotect(p, 4096, PROT_READ));
  printf("%c\n", p[5]);
  SHOW(mprotect(p, 4096, PROT_READ | PROT_WRITE));
  p[5] = 'b';
  char *q = mremap(p, 20480, 409600, MREMAP_MAYMOVE);
  printf("%d %c %c %d\n", q != MAP_FAILED, q[5], q[19999], q[300000]);
  SHOW(munmap(q, 409600));
  SHOW(munmap(q + 1, 4096));
  SHOW(mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED);
  SHOW(mmap(NULL, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0) == MAP_FAILED);
  SHOW(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 999, 0) == MAP_FAILED);
  SHOW(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 7) == MAP_FAILED);
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  char text[8192];
  for (int i = 0; i < 8192; i++) text[i] = 'A' + i % 26;
  write(fd, text, 8192);
  char *shared = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  char *private = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 4096);
  printf("%d %d\n", memcmp(shared, text, 8192), memcmp(private, text + 4096, 4096));
  shared[0] = '!';
  private[0] = '?';
  SHOW(msync(shared, 8192, MS_SYNC));
  char c;
  pread(fd, &c, 1, 0);
  printf("%c", c);
  pread(fd, &c, 1, 4096);
  printf("%d\n", c == text[4096]);
  pwrite(fd, "#", 1, 1);
  printf("%c\n", shared[1]);
  SHOW(mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, open("file", O_RDONLY), 0) == MAP_FAILED);
  char *fixed = mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *inside = mmap(fixed + 8192, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  printf("%d\n", inside == fixed + 8192);
  inside[0] = 1;
  SHOW(mmap(inside, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0) == MAP_FAILED);
  SHOW(madvise(inside, 4096, MADV_DONTNEED));
  printf("%d\n", inside[0]);
  SHOW(madvise(inside, 4096, 9999));
  SHOW(posix_madvise(inside, 4096, POSIX_MADV_WILLNEED));
  // The kernel must not write where the program may not.
  SHOW(read(fd, fixed, 10));
  SHOW(munmap(shared, 8192));
  SHOW(munmap(private, 4096));
  SHOW(munmap(fixed, 65536));
  return 0;
}
