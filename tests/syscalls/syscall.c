// System calls by number, with arguments that no wrapper would let through: the errors are the kernel's own.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (call);                                        \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  setvbuf(stdout, NULL, _IONBF, 0);
  char buffer[300];
  struct timespec ts;
  void *const bad = (void *)16;
  void *none = mmap(NULL, 8192, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *edge = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  munmap(edge + 4096, 4096);
  memset(edge, 'x', 4096);
  printf("%d\n", syscall(SYS_getpid) == getpid());
  SHOW(syscall(SYS_write, 1, "text\n", 5));
  SHOW(syscall(SYS_write, -1, "text\n", 5));
  SHOW(syscall(SYS_write, 1, none, 5));
  SHOW(syscall(SYS_read, 99, buffer, 5));
  SHOW(syscall(SYS_openat, AT_FDCWD, "none", O_RDONLY, 0));
  SHOW(syscall(SYS_openat, AT_FDCWD, bad, O_RDONLY, 0));
  SHOW(syscall(SYS_openat, AT_FDCWD, edge, O_RDONLY, 0));
  SHOW(syscall(SYS_openat, 99, "none", O_RDONLY, 0));
  SHOW(syscall(SYS_close, 12345));
  SHOW(syscall(SYS_clock_gettime, CLOCK_REALTIME, &ts));
  SHOW(syscall(SYS_clock_gettime, CLOCK_REALTIME, none));
  SHOW(syscall(SYS_clock_gettime, 77, &ts));
  SHOW(syscall(SYS_newfstatat, AT_FDCWD, ".", none, 0));
  SHOW(syscall(SYS_newfstatat, AT_FDCWD, ".", buffer, 0x40000000));
  SHOW(syscall(SYS_uname, none));
  SHOW(syscall(SYS_getcwd, buffer, 1));
  SHOW(syscall(SYS_getcwd, none, 4096));
  SHOW(syscall(SYS_pipe2, none, 0));
  SHOW(syscall(SYS_pipe2, buffer, 12345));
  SHOW(syscall(SYS_getrandom, buffer, 300, 0));
  SHOW(syscall(SYS_getrandom, buffer, 10, 0x100));
  SHOW(syscall(SYS_getrandom, none, 10, 0));
  SHOW(syscall(SYS_nanosleep, none, NULL));
  SHOW(syscall(SYS_rt_sigaction, SIGKILL, NULL, NULL, 8));
  SHOW(syscall(SYS_rt_sigaction, 65, NULL, NULL, 8));
  SHOW(syscall(SYS_rt_sigaction, SIGUSR1, NULL, NULL, 16));
  SHOW(syscall(SYS_rt_sigprocmask, 99, edge, NULL, 8));
  SHOW(syscall(SYS_rt_sigprocmask, SIG_BLOCK, none, NULL, 8));
  SHOW(syscall(SYS_kill, getpid(), 99));
  SHOW(syscall(SYS_dup3, 1, 1, 0));
  SHOW(syscall(SYS_dup3, 1, 30, 12345));
  SHOW(syscall(SYS_dup2, 1, -1));
  SHOW(syscall(SYS_munmap, edge + 1, 4096));
  SHOW(syscall(SYS_mprotect, edge + 1, 4096, PROT_READ));
  SHOW(syscall(SYS_mprotect, edge + 4096, 4096, PROT_READ));
  SHOW(syscall(SYS_readv, 0, edge, 2000));
  SHOW(syscall(SYS_writev, 1, none, 2));
  SHOW(syscall(SYS_getdents64, 1, buffer, 300));
  SHOW(syscall(SYS_symlink, "", "link"));
  SHOW(syscall(SYS_mkdir, "", 0777));
  SHOW(syscall(SYS_fcntl, 1, 9999, 0));
  SHOW(syscall(SYS_lseek, 1, 0L, 99));
  SHOW(syscall(9999));
  return 0;
}
