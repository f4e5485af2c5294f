// System calls that do next to nothing in the kernel: what is left is the way there.
#include "bench.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  int null = open("/dev/null", O_WRONLY), zero = open("/dev/zero", O_RDONLY);
  if (null < 0 || zero < 0) return 1;
  char byte = 0;
  struct stat stat_buffer;
  struct timespec now;
  BENCH("syscall/write", write(null, &byte, 1));
  BENCH("syscall/read", read(zero, &byte, 1));
  BENCH("syscall/clock_gettime", clock_gettime(CLOCK_MONOTONIC, &now));
  BENCH("syscall/open+close", close(open("/etc/passwd", O_RDONLY)));
  BENCH("syscall/stat", stat("/etc/passwd", &stat_buffer));
  return 0;
}
