// The two parts of a path.
#include <libgen.h>
#include <stdio.h>
#include <string.h>
int main(void) {
  static const char *paths[] = {"", "/", "//", "///", "a", "a/", "a//", "a/b", "/a", "/a/", "//a//", "a//b//", "..", "a/..", ".", "./a",
                                "/usr/lib", "/usr/", "usr", "///a///b///", "a b/c d"};
  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
    char first[40], second[40];
    strcpy(first, paths[i]), strcpy(second, paths[i]);
    printf("%s: [%s] [%s]\n", paths[i], dirname(first), basename(second));
  }
  printf("[%s] [%s]\n", dirname(NULL), basename(NULL));
  return 0;
}
