// copy_file_range
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define SHOW(call)                                              \
  do {                                                          \
    errno = 0;                                                  \
    long result_ = (long)(call);                                \
    printf("%s = %ld, errno %d\n", #call, result_, errno);      \
  } while (0)

static void show(const char *name) {
  char text[200];
  int fd = open(name, O_RDONLY);
  ssize_t length = read(fd, text, sizeof text);
  close(fd);
  printf("%s: %d", name, (int)length);
  for (int i = 0; i < length; i++) putchar(text[i] ? text[i] : '.');
  putchar('\n');
}

int main(void) {
  int from = open("from", O_RDWR | O_CREAT, 0600), to = open("to", O_RDWR | O_CREAT, 0600);
  write(from, "0123456789abcdefghijklmnopqrstuvwxyz", 36);
  SHOW(copy_file_range(from, NULL, to, NULL, 10, 0));
  lseek(from, 0, SEEK_SET);
  SHOW(copy_file_range(from, NULL, to, NULL, 10, 0));
  printf("%ld %ld\n", (long)lseek(from, 0, SEEK_CUR), (long)lseek(to, 0, SEEK_CUR));
  off_t in = 30, out = 15;
  SHOW(copy_file_range(from, &in, to, &out, 100, 0));
  printf("%ld %ld %ld %ld\n", (long)in, (long)out, (long)lseek(from, 0, SEEK_CUR), (long)lseek(to, 0, SEEK_CUR));
  SHOW(copy_file_range(from, &in, to, &out, 100, 0));
  in = 5;
  SHOW(copy_file_range(from, &in, to, NULL, 2, 0));
  printf("%ld %ld\n", (long)in, (long)lseek(to, 0, SEEK_CUR));
  show("to");
  SHOW(copy_file_range(from, NULL, to, NULL, 0, 0));
  SHOW(copy_file_range(from, NULL, to, NULL, 1, 1));
  in = -1;
  SHOW(copy_file_range(from, &in, to, NULL, 1, 0));
  in = 100;
  SHOW(copy_file_range(from, &in, to, NULL, 1, 0));
  SHOW(copy_file_range(from, (off_t *)16, to, NULL, 1, 0));
  SHOW(copy_file_range(from, NULL, to, (off_t *)16, 1, 0));
  // One file, with and without overlap.
  in = 0, out = 3;
  SHOW(copy_file_range(from, &in, from, &out, 10, 0));
  in = 0, out = 20;
  SHOW(copy_file_range(from, &in, from, &out, 10, 0));
  show("from");
  int pipe_[2], directory = open(".", O_RDONLY), append = open("to", O_WRONLY | O_APPEND);
  int readonly = open("to", O_RDONLY);
  pipe(pipe_);
  SHOW(copy_file_range(pipe_[0], NULL, to, NULL, 1, 0));
  SHOW(copy_file_range(from, NULL, pipe_[1], NULL, 1, 0));
  SHOW(copy_file_range(directory, NULL, to, NULL, 1, 0));
  SHOW(copy_file_range(from, NULL, directory, NULL, 1, 0));
  SHOW(copy_file_range(from, NULL, append, NULL, 1, 0));
  SHOW(copy_file_range(from, NULL, readonly, NULL, 1, 0));
  SHOW(copy_file_range(append, NULL, to, NULL, 1, 0));
  SHOW(copy_file_range(-1, NULL, to, NULL, 1, 0));
  SHOW(copy_file_range(from, NULL, 99, NULL, 1, 0));
  return 0;
}
