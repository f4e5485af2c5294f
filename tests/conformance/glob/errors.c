// What ends a search: GLOB_ERR, or what the caller's function returns. musl says GLOB_NOMATCH if nothing was found before.
// native: glibc
#include <glob.h>
#include <stdio.h>
#include <unistd.h>

static int last;
static int refuse(const char *path, int number) {
  (void)path, last = number;
  return 1;
}
static int accept(const char *path, int number) {
  (void)path, last = number;
  return 0;
}

int main(void) {
  glob_t found;
  symlink("errors.loop", "errors.loop");
  printf("%d\n", glob("errors.loop/*", GLOB_ERR, NULL, &found));
  globfree(&found);
  printf("%d\n", glob("errors.loop/*", 0, NULL, &found));
  printf("%d\n", glob("errors.loop/*", 0, refuse, &found));
  globfree(&found);
  printf("%d %d\n", glob("errors.loop/*", 0, accept, &found), last != 0);
  unlink("errors.loop");
  return 0;
}
