// splice tee vmsplice readahead sync_file_range
// status: 141
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#define SHOW(call)                                              \
  do {                                                          \
    errno = 0;                                                  \
    long result_ = (long)(call);                                \
    printf("%s = %ld, errno %d\n", #call, result_, errno);      \
  } while (0)

static void show(int pipe_) {
  char text[200];
  ssize_t length = read(pipe_, text, sizeof text);
  printf("%d <%.*s>\n", (int)length, length < 0 ? 0 : (int)length, text);
}

int main(void) {
  int file = open("file", O_RDWR | O_CREAT, 0600), a[2], b[2];
  write(file, "0123456789abcdefghij", 20);
  pipe2(a, O_NONBLOCK);
  pipe2(b, O_NONBLOCK);
  off_t offset = 4;
  SHOW(splice(file, &offset, a[1], NULL, 6, 0));
  printf("%ld\n", (long)offset);
  lseek(file, 17, SEEK_SET);
  SHOW(splice(file, NULL, a[1], NULL, 100, SPLICE_F_MORE | SPLICE_F_MOVE));
  SHOW(splice(file, NULL, a[1], NULL, 100, 0));
  SHOW(tee(a[0], b[1], 5, 0));
  SHOW(tee(a[0], b[1], 100, SPLICE_F_NONBLOCK));
  show(b[0]);
  SHOW(splice(a[0], NULL, b[1], NULL, 4, 0));
  show(b[0]);
  offset = 30;
  SHOW(splice(a[0], NULL, file, &offset, 100, 0));
  printf("%ld %ld\n", (long)offset, (long)lseek(file, 0, SEEK_CUR));
  SHOW(splice(a[0], NULL, file, NULL, 100, SPLICE_F_NONBLOCK));
  SHOW(tee(a[0], b[1], 1, SPLICE_F_NONBLOCK));
  SHOW(splice(a[0], NULL, file, NULL, 0, 99));
  SHOW(splice(-1, NULL, -1, NULL, 0, 0));
  SHOW(tee(-1, -1, 0, 0));
  SHOW(tee(-1, -1, 0, 16));
  SHOW(splice(a[0], NULL, file, NULL, 1, 16));
  SHOW(splice(file, NULL, file, NULL, 1, 0));
  SHOW(splice(a[0], &offset, b[1], NULL, 1, 0));
  SHOW(splice(a[0], NULL, b[1], &offset, 1, 0));
  SHOW(splice(a[0], (off_t *)16, b[1], NULL, 1, 0));
  SHOW(splice(file, (off_t *)16, b[1], NULL, 1, 0));
  SHOW(splice(a[1], NULL, b[1], NULL, 1, 0));
  SHOW(splice(a[0], NULL, b[0], NULL, 1, 0));
  SHOW(splice(a[0], NULL, a[1], NULL, 1, 0));
  SHOW(splice(99, NULL, a[1], NULL, 1, 0));
  SHOW(splice(a[0], NULL, 99, NULL, 1, 0));
  SHOW(tee(a[0], a[1], 1, 0));
  SHOW(tee(file, a[1], 1, 0));
  SHOW(tee(a[0], file, 1, 0));
  SHOW(tee(99, a[1], 1, 0));
  SHOW(tee(a[1], b[1], 1, 0));
  offset = -5;
  SHOW(splice(file, &offset, a[1], NULL, 1, 0));
  int append = open("file", O_WRONLY | O_APPEND), directory = open(".", O_RDONLY);
  write(a[1], "zz", 2);
  SHOW(splice(a[0], NULL, append, NULL, 2, 0));
  SHOW(splice(directory, NULL, a[1], NULL, 2, 0));
  show(a[0]);

  // Memory.
  char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  strcpy(page, "of memory");
  munmap(page + 4096, 4096);
  struct iovec buffers[3] = {{"piece ", 6}, {NULL, 0}, {page, 9}};
  SHOW(vmsplice(a[1], buffers, 3, 0));
  show(a[0]);
  SHOW(vmsplice(a[1], buffers, 3, SPLICE_F_NONBLOCK));
  char into[20] = "";
  struct iovec target[2] = {{into, 3}, {into + 10, 5}};
  SHOW(vmsplice(a[0], target, 2, 0));
  printf("<%s> <%s>\n", into, into + 10);
  show(a[0]);
  SHOW(vmsplice(a[1], buffers, 0, 0));
  SHOW(vmsplice(a[1], buffers, 1025, 0));
  SHOW(vmsplice(a[1], NULL, 1, 0));
  SHOW(vmsplice(a[1], buffers, 1, 16));
  SHOW(vmsplice(file, buffers, 1, 0));
  SHOW(vmsplice(99, buffers, 1, 0));
  buffers[0] = (struct iovec){(void *)16, 10};
  SHOW(vmsplice(a[1], buffers, 1, 0));
  buffers[0] = (struct iovec){page + 4090, 10};
  SHOW(vmsplice(a[1], buffers, 1, 0));
  // Pages in a pipe outlive the mapping.
  buffers[0] = (struct iovec){page, 9};
  show(a[0]);
  SHOW(vmsplice(a[1], buffers, 1, SPLICE_F_GIFT));
  munmap(page, 4096);
  show(a[0]);

  SHOW(readahead(file, 0, 100));
  SHOW(readahead(a[0], 0, 100));
  SHOW(readahead(append, 0, 100));
  SHOW(readahead(99, 0, 100));
  SHOW(sync_file_range(file, 0, 0, 0));
  SHOW(sync_file_range(file, 0, 10,
                       SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER));
  SHOW(sync_file_range(file, 0, 10, 8));
  SHOW(sync_file_range(file, -1, 10, 0));
  SHOW(sync_file_range(file, 10, -1, 0));
  SHOW(sync_file_range(a[0], 0, 0, 0));
  SHOW(sync_file_range(99, 0, 0, 0));

  close(b[0]);
  write(a[1], "x", 1);
  fflush(stdout);
  signal(SIGPIPE, SIG_IGN);
  SHOW(splice(a[0], NULL, b[1], NULL, 1, 0));
  SHOW(tee(a[0], b[1], 1, 0));
  fflush(stdout);
  signal(SIGPIPE, SIG_DFL);
  tee(a[0], b[1], 1, 0);
  printf("still here\n");
  return 0;
}
