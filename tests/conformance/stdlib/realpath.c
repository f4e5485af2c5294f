// Paths without links: every kind of part, and every error.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  int outcome;
  static char here[PATH_MAX], result[PATH_MAX];
  if (!realpath(".", here)) perror("realpath");
  mkdir("d", 0777), mkdir("d/e", 0777);
  symlink("d/e", "link"), symlink("link", "second"), symlink("/nonexistent", "broken"), symlink("loop", "loop");
  symlink("../..", "d/e/up"), symlink("file", "to_file"), symlink("d/", "slash"), symlink(".", "dot"), symlink("d/e/../e/", "dots");
  char absolute[PATH_MAX + 4];
  sprintf(absolute, "%s/d", here), symlink(absolute, "absolute");
  close(open("file", O_CREAT | O_RDWR, 0666));
  static const char *paths[] = {".", "", "d", "d/", "d/.", "d/..", "d/e/../..", "link", "second/", "second/up", "broken", "broken/x",
                                "loop", "loop/x", "nonexistent", "nonexistent/x", "nonexistent/..", "file", "file/", "file/.",
                                "file/..", "file/x", "to_file", "to_file/", "slash/e", "link/../e", "dot/dot/dot/d", "dots",
                                "dots/up/file", "d/nonexistent", "./d/./e", "link/..", "absolute/e", "d//e///", "absolute/../file",
                                "/", "/.", "/..", "/../..", "///"};
  size_t length = strlen(here);
  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
    errno = 0;
    char *found = realpath(paths[i], result);
    if (!found) printf("%s: %s\n", paths[i], strerror(errno));
    else if (found != result) printf("%s: not the buffer\n", paths[i]);
    else if (strncmp(found, here, length) == 0) printf("%s -> here%s\n", paths[i], found + length);
    else printf("%s -> %s\n", paths[i], found);
  }
  char *own = realpath("link", NULL);
  printf("%s\n", own + length);
  free(own);
  errno = 0, outcome = realpath(NULL, result) == NULL, printf("%d %d\n", outcome, errno == EINVAL);
  static char lengthy[PATH_MAX + 10];
  memset(lengthy, 'a', PATH_MAX + 5);
  errno = 0, outcome = realpath(lengthy, NULL) == NULL, printf("%d %d\n", outcome, errno == ENAMETOOLONG);
  memset(lengthy, 'a', 300), lengthy[300] = 0;
  errno = 0, outcome = realpath(lengthy, NULL) == NULL, printf("%d %d\n", outcome, errno == ENAMETOOLONG);
  return 0;
}
