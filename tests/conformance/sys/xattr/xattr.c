// getxattr setxattr listxattr removexattr with their l and f forms. Where the file system has no attributes of users the
// calls say so in both runs, which happen on the same one.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

static int compare(const void *a, const void *b) { return strcmp(*(char **)a, *(char **)b); }

static void print_names(const char *list, ssize_t size) {
  char *names[16];
  int count = 0;
  for (const char *p = list; p < list + size; p += strlen(p) + 1)
    if (!strncmp(p, "user.", 5)) names[count++] = (char *)p;
  qsort(names, count, sizeof *names, compare);
  for (int i = 0; i < count; i++) printf("%s ", names[i]);
  printf("\n");
}

int main(void) {
  static char big[70000], long_name[300] = "user.";
  memset(long_name + 5, 'x', 250);
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  symlink("file", "link");
  mkdir("directory", 0700);
  char buffer[256] = "";
  SHOW(setxattr("file", "user.one", "value", 5, 0));
  SHOW(setxattr("file", "user.one", "other", 5, XATTR_CREATE));
  SHOW(setxattr("file", "user.two", "v", 1, XATTR_REPLACE));
  SHOW(setxattr("file", "user.two", "", 0, XATTR_CREATE));
  SHOW(setxattr("file", "user.one", "v", 1, XATTR_CREATE | XATTR_REPLACE));
  SHOW(setxattr("file", "user.one", "v", 1, 4));
  SHOW(getxattr("file", "user.one", NULL, 0));
  SHOW(getxattr("file", "user.one", buffer, sizeof buffer));
  printf("%.5s\n", buffer);
  SHOW(getxattr("file", "user.one", buffer, 4));
  SHOW(getxattr("file", "user.two", buffer, 4));
  SHOW(getxattr("file", "user.three", buffer, 4));
  SHOW(getxattr("link", "user.one", buffer, 5));
  SHOW(lgetxattr("link", "user.one", buffer, 5));
  SHOW(fgetxattr(fd, "user.one", buffer, 5));
  SHOW(lsetxattr("file", "user.three", "3", 1, 0));
  SHOW(lsetxattr("link", "user.three", "3", 1, 0));
  SHOW(fsetxattr(fd, "user.four", "4444", 4, 0));
  SHOW(listxattr("file", NULL, 0) > 0);
  print_names(buffer, listxattr("file", buffer, sizeof buffer));
  print_names(buffer, flistxattr(fd, buffer, sizeof buffer));
  print_names(buffer, llistxattr("file", buffer, sizeof buffer));
  SHOW(listxattr("file", buffer, 3));
  SHOW(removexattr("link", "user.one"));
  SHOW(removexattr("file", "user.one"));
  SHOW(lremovexattr("file", "user.two"));
  SHOW(fremovexattr(fd, "user.three"));
  print_names(buffer, listxattr("file", buffer, sizeof buffer));
  SHOW(setxattr("directory", "user.d", "d", 1, 0));
  SHOW(getxattr("directory", "user.d", buffer, 1));

  SHOW(setxattr("file", "", "v", 1, 0));
  SHOW(setxattr("file", "user.", "v", 1, 0));
  SHOW(setxattr("file", "nonsense", "v", 1, 0));
  SHOW(setxattr("file", "none.such", "v", 1, 0));
  SHOW(setxattr("file", long_name, "v", 1, 0));
  long_name[256] = 0;
  SHOW(getxattr("file", long_name, buffer, 1));
  SHOW(setxattr("file", "user.big", big, sizeof big, 0));
  SHOW(setxattr("none", "user.one", "v", 1, 0));
  SHOW(getxattr("file/x", "user.one", buffer, 1));
  SHOW(listxattr("", buffer, 1));
  SHOW(removexattr("none", "user.one"));
  SHOW(fgetxattr(-1, "user.one", buffer, 1));
  SHOW(flistxattr(999, buffer, 1));
  SHOW(fsetxattr(999, "user.one", buffer, 1, 0));
  SHOW(fremovexattr(999, "user.one"));
  int path = open("file", O_PATH);
  SHOW(fgetxattr(path, "user.four", buffer, 4));
  return 0;
}
