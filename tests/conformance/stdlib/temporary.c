// Files and directories with names of their own.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(const char *what, const char *name, const char *template, int fd) {
  struct stat stat;
  int x = strstr(template, "XXXXXX") - template;
  printf("%s %d %d %d ", what, fd >= 0, strncmp(name, template, x), strcmp(name + x + 6, template + x + 6));
  int letters = 0;
  for (int i = 0; i < 6; i++) letters += (name[x + i] >= 'a' && name[x + i] <= 'z') || (name[x + i] >= 'A' && name[x + i] <= 'Z');
  if (fstat(fd, &stat)) perror("fstat");
  printf("%d %o ", letters, stat.st_mode);
  printf("%d %d %x\n", (int)write(fd, "text", 4), fcntl(fd, F_GETFD), fcntl(fd, F_GETFL) & (O_ACCMODE | O_APPEND));
  close(fd);
  if (unlink(name)) perror(name);
}

int main(void) {
  int outcome;
  umask(0);
  char a[] = "aXXXXXX", b[] = "bXXXXXX.txt", c[] = "cXXXXXX", d[] = "dXXXXXX12", e[] = "eXXXXXX", f[] = "fXXXXXX";
  int fd = mkstemp(a);
  show("mkstemp", a, "aXXXXXX", fd);
  fd = mkstemps(b, 4);
  show("mkstemps", b, "bXXXXXX.txt", fd);
  fd = mkostemp(c, O_CLOEXEC);
  show("mkostemp", c, "cXXXXXX", fd);
  fd = mkostemps(d, 2, O_APPEND);
  show("mkostemps", d, "dXXXXXX12", fd);
  struct stat stat_;
  printf("%d\n", mkdtemp(e) == e);
  outcome = stat(e, &stat_);
  printf("%d %o\n", outcome, stat_.st_mode);
  printf("%d\n", rmdir(e));
  printf("%d %d\n", mktemp(f) == f, access(f, F_OK));

  /* No two are the same. */
  static char names[100][8];
  int different = 0;
  for (int i = 0; i < 100; i++) {
    strcpy(names[i], "XXXXXX");
    close(mkstemp(names[i]));
    for (int j = 0; j < i; j++) different += strcmp(names[i], names[j]) != 0;
  }
  for (int i = 0; i < 100; i++) unlink(names[i]);
  printf("%d\n", different);

  char bad[] = "XXXXX", middle[] = "XXXXXXa", gone[] = "nowhere/XXXXXX", gone_directory[] = "nowhere/XXXXXX", none[] = "x";
  errno = 0, outcome = mkstemp(bad), printf("%d %d\n", outcome, errno == EINVAL);
  errno = 0, outcome = mkstemp(middle), printf("%d %d\n", outcome, errno == EINVAL);
  errno = 0, outcome = mkstemps(middle, 9), printf("%d %d\n", outcome, errno == EINVAL);
  errno = 0, outcome = mkstemp(gone), printf("%d %d\n", outcome, errno == ENOENT);
  errno = 0, outcome = mkdtemp(gone_directory) == NULL, printf("%d %d\n", outcome, errno == ENOENT);
  errno = 0, outcome = mkdtemp(bad) == NULL, printf("%d %d\n", outcome, errno == EINVAL);
  errno = 0, mktemp(none), printf("[%s] %d\n", none, errno == EINVAL);
  return 0;
}
