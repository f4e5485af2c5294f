// System calls that do next to nothing in the kernel: what is left is the way there.
#include "bench.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  int null = open("/dev/null", O_WRONLY), zero = open("/dev/zero", O_RDONLY);
  int file = open("/etc/passwd", O_RDONLY);
  if (null < 0 || zero < 0 || file < 0) return 1;
  char byte = 0;
  struct stat stat_buffer;
  struct timespec now;
  BENCH("write/byte", write(null, &byte, 1));
  BENCH("read/byte", read(zero, &byte, 1));
  BENCH("open/open+close", close(open("/etc/passwd", O_RDONLY)));
  BENCH("stat/stat", stat("/etc/passwd", &stat_buffer));
  BENCH("stat/fstat", fstat(file, &stat_buffer));
  BENCH("lseek/lseek", lseek(file, i & 15, SEEK_SET));
  BENCH("clock_gettime/monotonic", clock_gettime(CLOCK_MONOTONIC, &now));
  return 0;
}
