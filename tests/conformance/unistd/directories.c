// getcwd chdir fchdir get_current_dir_name
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)
static const char *last(const char *path) { return path ? strrchr(path, '/') : "(null)"; }

int main(void) {
  char small[2], buffer[4096];
  SHOW(getcwd(buffer, sizeof buffer) == buffer);
  printf("absolute %d\n", buffer[0] == '/');
  errno = 0;
  printf("%d", getcwd(small, sizeof small) == NULL);
  printf(" %d\n", errno == ERANGE);
  errno = 0;
  printf("%d", getcwd(buffer, 0) == NULL);
  printf(" %d\n", errno == EINVAL);
  char *own = getcwd(NULL, 0);
  getcwd(buffer, sizeof buffer);
  printf("%d\n", strcmp(own, buffer));
  free(own);
  SHOW(mkdir("inner", 0700));
  int start = open(".", O_RDONLY);
  SHOW(chdir("inner"));
  puts(last(getcwd(buffer, sizeof buffer)));
  SHOW(mkdir("deep", 0700));
  SHOW(chdir("deep/"));
  puts(last(getcwd(buffer, sizeof buffer)));
  SHOW(chdir(".."));
  puts(last(getcwd(buffer, sizeof buffer)));
  SHOW(chdir("nothing"));
  SHOW(chdir(""));
  SHOW(fchdir(start));
  SHOW(chdir("inner"));
  SHOW(rmdir("../inner/deep"));
  SHOW(fchdir(start));
  SHOW(fchdir(1000));
  int file = open("file", O_RDWR | O_CREAT, 0600);
  SHOW(fchdir(file));
  SHOW(chdir("file"));
  own = get_current_dir_name();
  getcwd(buffer, sizeof buffer);
  printf("%d\n", own != NULL && own[0] == '/');
  free(own);
  return 0;
}
