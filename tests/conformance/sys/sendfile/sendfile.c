// sendfile
// status: 141
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
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
  printf("%s: %d <%.*s>\n", name, (int)length, (int)length, text);
}

int main(void) {
  int from = open("from", O_RDWR | O_CREAT, 0600), to = open("to", O_RDWR | O_CREAT, 0600);
  write(from, "0123456789abcdefghijklmnopqrstuvwxyz", 36);
  SHOW(sendfile(to, from, NULL, 10));
  SHOW(lseek(from, 3, SEEK_SET));
  SHOW(sendfile(to, from, NULL, 4));
  SHOW(lseek(from, 0, SEEK_CUR));
  off_t offset = 20;
  SHOW(sendfile(to, from, &offset, 5));
  printf("%ld\n", (long)offset);
  SHOW(lseek(from, 0, SEEK_CUR));
  SHOW(sendfile(to, from, &offset, 100));
  printf("%ld\n", (long)offset);
  SHOW(sendfile(to, from, &offset, 100));
  offset = 1000;
  SHOW(sendfile(to, from, &offset, 1));
  offset = -1;
  SHOW(sendfile(to, from, &offset, 1));
  printf("%ld\n", (long)offset);
  offset = 0;
  SHOW(sendfile(to, from, &offset, 0));
  SHOW(sendfile(to, from, (off_t *)16, 1));
  SHOW(sendfile(to, from, (off_t *)16, 0));
  show("to");

  int pipe_[2], readonly = open("from", O_RDONLY), writeonly = open("to", O_WRONLY | O_APPEND);
  pipe(pipe_);
  offset = 30;
  SHOW(sendfile(pipe_[1], from, &offset, 3));
  char text[50];
  SHOW(read(pipe_[0], text, sizeof text));
  printf("%.3s\n", text);
  SHOW(sendfile(to, pipe_[0], NULL, 1));
  SHOW(sendfile(to, pipe_[0], &offset, 1));
  SHOW(sendfile(readonly, from, NULL, 1));
  SHOW(sendfile(to, writeonly, NULL, 1));
  SHOW(sendfile(writeonly, from, NULL, 1));
  SHOW(sendfile(99, from, NULL, 1));
  SHOW(sendfile(to, 99, NULL, 1));
  SHOW(sendfile(pipe_[0], from, NULL, 1));
  int directory = open(".", O_RDONLY);
  SHOW(sendfile(to, directory, NULL, 1));
  SHOW(sendfile(directory, from, NULL, 1));
  int nonblocking[2];
  pipe2(nonblocking, O_NONBLOCK);
  lseek(from, 0, SEEK_SET);
  ftruncate(from, 1 << 20);
  long all = 0, count;
  while ((count = sendfile(nonblocking[1], from, NULL, 1 << 20)) > 0) all += count;
  printf("%ld %d\n", all, errno);
  // Within one file.
  offset = 2;
  lseek(to, 0, SEEK_SET);
  SHOW(sendfile(to, open("to", O_RDONLY), &offset, 3));
  show("to");
  signal(SIGPIPE, SIG_IGN);
  close(pipe_[0]);
  lseek(from, 0, SEEK_SET);
  SHOW(sendfile(pipe_[1], from, NULL, 1));
  fflush(stdout);
  signal(SIGPIPE, SIG_DFL);
  sendfile(pipe_[1], from, NULL, 1);
  printf("still here\n");
  return 0;
}
