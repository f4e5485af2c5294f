// What ends a search: GLOB_ERR, or what the caller's function returns. musl says GLOB_NOMATCH if nothing was found before.
// native: glibc
#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <unistd.h>

static int last;
static int refuse(const char *path, int number) {
  last = number;
  printf("%s: ", path);
  return 1;
}
static int accept(const char *path, int number) {
  last = number;
  printf("%s: ", path);
  return 0;
}

int main(void) {
  glob_t found;
  symlink("errors.loop", "errors.loop");
  printf("%d\n", glob("errors.loop/*", GLOB_ERR, NULL, &found));
  globfree(&found);
  printf("%d\n", glob("errors.loop/*", 0, NULL, &found));
  printf("%d %d\n", glob("errors.loop/*", 0, refuse, &found), last == ELOOP);
  globfree(&found);
  printf("%d %d\n", glob("errors.loop/*", 0, accept, &found), last == ELOOP);
  unlink("errors.loop");
  return 0;
}
