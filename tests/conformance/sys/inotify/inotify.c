// inotify_init inotify_init1 inotify_add_watch inotify_rm_watch
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOW(call)                                              \
  do {                                                          \
    errno = 0;                                                  \
    long result_ = (long)(call);                                \
    printf("%s = %ld, errno %d\n", #call, result_, errno);      \
  } while (0)

static void drain(int fd) {
  static char buffer[65536] __attribute__((aligned(8)));
  int waiting = -1, moved = 0;
  ioctl(fd, FIONREAD, &waiting);
  ssize_t length = read(fd, buffer, sizeof buffer);
  printf(" [%d%s", (int)length, length > 0 && length == waiting ? "" : " ?");
  for (char *p = buffer; p < buffer + length;) {
    struct inotify_event *event = (void *)p;
    // Cookies only pair the two halves of a move.
    if (event->cookie && !moved) moved = event->cookie;
    printf("; %d %x%s%s%s", event->wd, event->mask, event->cookie ? event->cookie == moved ? " a" : " b" : "",
           event->len ? " " : "", event->len ? event->name : "");
    p += sizeof *event + event->len;
  }
  printf("]\n");
}

static void touch(const char *name) { close(open(name, O_WRONLY | O_CREAT, 0600)); }

int main(void) {
  printf("%zu\n", sizeof(struct inotify_event));
  SHOW(inotify_init1(1));
  int old = inotify_init(), fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  printf("%d %d %x\n", fcntl(old, F_GETFD), fcntl(fd, F_GETFD), fcntl(fd, F_GETFL) & (O_NONBLOCK | O_ACCMODE));
  drain(fd);
  mkdir("d", 0700);
  touch("f");
  symlink("f", "link");
  symlink("d", "directory");
  symlink("nowhere", "dangling");

  // One watch an object, whatever its name.
  SHOW(inotify_add_watch(fd, "d", IN_ALL_EVENTS));
  SHOW(inotify_add_watch(fd, "./d/../directory/", IN_ALL_EVENTS));
  SHOW(inotify_add_watch(fd, "f", IN_ALL_EVENTS));
  SHOW(inotify_add_watch(fd, "link", IN_ALL_EVENTS));
  SHOW(inotify_add_watch(fd, "link", IN_ALL_EVENTS | IN_DONT_FOLLOW));
  drain(fd);
  touch("d/new");
  drain(fd);
  int file = open("d/new", O_RDWR);
  write(file, "abc", 3);
  ftruncate(file, 1);
  lseek(file, 0, SEEK_SET);
  char bytes[3];
  read(file, bytes, 3);
  close(file);
  drain(fd);
  chmod("d/new", 0640);
  link("d/new", "d/other");
  rename("d/new", "d/moved");
  rename("d/moved", "out");
  rename("out", "d/in");
  drain(fd);
  mkdir("d/sub", 0700);
  rename("d/sub", "d/sub2");
  rmdir("d/sub2");
  unlink("d/other");
  drain(fd);
  rename("d", "e");
  touch("e/again");
  drain(fd);

  // Masks.
  SHOW(inotify_add_watch(fd, "f", IN_MODIFY | IN_MASK_CREATE));
  SHOW(inotify_add_watch(fd, "f", IN_MODIFY));
  SHOW(inotify_add_watch(fd, "f", IN_ATTRIB | IN_MASK_ADD));
  SHOW(inotify_add_watch(fd, "f", IN_ATTRIB | IN_MASK_ADD | IN_MASK_CREATE));
  SHOW(inotify_add_watch(fd, "link", IN_MODIFY | IN_ONLYDIR));
  SHOW(inotify_add_watch(fd, "directory", IN_MODIFY | IN_ONLYDIR | IN_DONT_FOLLOW));
  SHOW(inotify_add_watch(fd, "e", 0));
  SHOW(inotify_add_watch(fd, "e", 0x10000));
  SHOW(inotify_add_watch(fd, "e/", IN_OPEN | IN_ONLYDIR | IN_ONESHOT));
  chmod("f", 0644);
  file = open("f", O_WRONLY);
  write(file, "x", 1);
  close(file);
  drain(fd);
  close(open("e/in", O_RDONLY));
  drain(fd);
  close(open("e/in", O_RDONLY));
  drain(fd);

  // The end of a watch.
  SHOW(inotify_rm_watch(fd, 1));
  SHOW(inotify_rm_watch(fd, 2));
  drain(fd);
  SHOW(inotify_rm_watch(fd, 2));
  SHOW(inotify_rm_watch(fd, 3));
  drain(fd);
  SHOW(inotify_add_watch(fd, "f", IN_DELETE_SELF | IN_ATTRIB));
  file = open("f", O_RDONLY);
  unlink("f");
  drain(fd);
  close(file);
  drain(fd);
  SHOW(inotify_add_watch(fd, "e", IN_DELETE | IN_CREATE | IN_EXCL_UNLINK));
  SHOW(inotify_add_watch(fd, ".", IN_CREATE));
  int other = dup(fd);
  touch("e/1");
  touch("e/1");
  mkdir("e/2", 0700);
  unlink("e/1");
  struct pollfd poll_ = {other, POLLIN | POLLOUT, 0};
  SHOW(poll(&poll_, 1, 0));
  printf("%x\n", poll_.revents);
  drain(other);
  SHOW(poll(&poll_, 1, 0));

  // No room.
  touch("e/a long name of a file");
  SHOW(read(fd, bytes, 3));
  char small[16];
  SHOW(read(fd, small, 16));
  drain(fd);

  // Errors.
  SHOW(inotify_add_watch(fd, "missing", IN_OPEN));
  SHOW(inotify_add_watch(fd, "dangling", IN_OPEN));
  SHOW(inotify_add_watch(fd, "missing/x", IN_OPEN));
  SHOW(inotify_add_watch(fd, "e/1/x", IN_OPEN));
  SHOW(inotify_add_watch(fd, "e/in/x", IN_OPEN));
  SHOW(inotify_add_watch(fd, "e/in/", IN_OPEN));
  SHOW(inotify_add_watch(fd, "", IN_OPEN));
  SHOW(inotify_add_watch(fd, NULL, IN_OPEN));
  SHOW(inotify_add_watch(fd, (char *)16, IN_OPEN));
  SHOW(inotify_add_watch(-1, "e", IN_OPEN));
  SHOW(inotify_add_watch(-1, "e", 0));
  SHOW(inotify_add_watch(0, "e", IN_OPEN));
  SHOW(inotify_add_watch(0, "missing", IN_OPEN));
  SHOW(inotify_rm_watch(-1, 1));
  SHOW(inotify_rm_watch(0, 1));
  SHOW(inotify_rm_watch(fd, -1));
  SHOW(inotify_rm_watch(fd, 1000));
  char name[5000];
  memset(name, 'x', sizeof name);
  name[4999] = 0;
  SHOW(inotify_add_watch(fd, name, IN_OPEN));
  name[300] = 0;
  SHOW(inotify_add_watch(fd, name, IN_OPEN));
  SHOW(write(fd, name, 3));
  SHOW(lseek(fd, 0, SEEK_SET));
  drain(fd);
  return 0;
}
