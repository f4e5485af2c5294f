// Paths that match: all flags, over a tree that is made first.
#define _GNU_SOURCE
#define _LARGEFILE64_SOURCE
#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <fcntl.h>

static void touch(const char *path) { close(open(path, O_CREAT | O_WRONLY, 0600)); }

static unsigned errors, error_sum;

static int on_error(const char *path, int number) {
  // In which order directories are read is left open.
  errors++, error_sum += strlen(path) * 100 + (number == ENOTDIR) + 2 * (number == ELOOP) + 4 * (number == ENOENT);
  return 0;
}

static void show(const char *pattern, int flags) {
  glob_t found;
  memset(&found, 0, sizeof found);
  found.gl_offs = 2;
  errors = error_sum = 0;
  int result = glob(pattern, flags, on_error, &found);
  printf("'%s' %#x: %d, %u errors %u", pattern, flags, result, errors, error_sum);
  if (!result) {
    printf(" %zu", found.gl_pathc);
    size_t first = flags & GLOB_DOOFFS ? 2 : 0;
    if (first) printf(" (%d%d)", !found.gl_pathv[0], !found.gl_pathv[1]);
    for (size_t i = 0; i < found.gl_pathc; i++) printf(" %s", found.gl_pathv[first + i]);
    printf("%s", found.gl_pathv[first + found.gl_pathc] ? " no end" : "");
    globfree(&found);
  }
  printf("\n");
}

int main(void) {
  char folder[] = "globXXXXXX";
  if (!mkdtemp(folder) || chdir(folder)) return 1;
  mkdir("d1", 0700), mkdir("d2", 0700), mkdir("d1/sub", 0700), mkdir(".hidden", 0700), mkdir("d [x]", 0700);
  touch("a.c"), touch("b.c"), touch("c.h"), touch(".dot"), touch("d1/x"), touch("d1/y"), touch("d2/x"), touch("d1/sub/z"), touch(".hidden/in");
  touch("star*"), touch("back\\slash"), touch("d [x]/f"), touch("B.C"), touch("[ab]");
  symlink("d1", "link"), symlink("nowhere", "broken"), symlink("loop", "loop");
  static const char *const patterns[] = {
      "*", "*.c", "?.?", "[ab].c", "[!a].c", "d*/x", "*/*", "*/*/*", "d1/*", "d1/", "*/", "d1//x", "//d1", "./*.c", ".*", "*/.*", "nothing*", "nothing", "a.c",
      "broken", "broken*", "link/*", "link/", "link", "a.c/*", "a.c/x", "loop/*", "star\\*", "st*\\*", "back\\\\slash", "d \\[x]/*", "d*]/f", "[", "[a", "[ab]", "\\[ab]", "", "/", "d[12]/[xy]", "d1/../*.h", "d{1,2}",
      "*[.]c", "d1/s*/z", "*.[ch]", "\\a.c", "d\\1/x", ".hidden/*", ".h*/i*", "*/.", "d1/.", "d?/.*", "a.c/",
  };
  for (unsigned i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    show(patterns[i], 0);
    if (!strchr(patterns[i], '.')) show(patterns[i], GLOB_MARK);
    show(patterns[i], GLOB_NOCHECK | GLOB_NOESCAPE);
  }
  show("*", GLOB_PERIOD | GLOB_MARK);
  show("d*", GLOB_DOOFFS);
  show("none*", GLOB_DOOFFS | GLOB_NOCHECK);
  glob_t all;
  memset(&all, 0, sizeof all);
  printf("%d ", glob("*.c", 0, NULL, &all));
  printf("%d ", glob("none", GLOB_APPEND, NULL, &all));
  printf("%d ", glob("d*", GLOB_APPEND, NULL, &all));
  printf("%d ", glob("none", GLOB_APPEND | GLOB_NOCHECK, NULL, &all));
  for (size_t i = 0; i < all.gl_pathc; i++) printf(" %s", all.gl_pathv[i]);
  printf("\n");
  globfree(&all);
  all.gl_offs = 3;
  printf("%d ", glob("*.c", GLOB_DOOFFS, NULL, &all));
  printf("%d ", glob("*.h", GLOB_DOOFFS | GLOB_APPEND, NULL, &all));
  printf("%d %zu %s %s\n", !all.gl_pathv[2], all.gl_pathc, all.gl_pathv[3], all.gl_pathv[5]);
  globfree(&all);
  setenv("HOME", "d1", 1);
  show("~/x", GLOB_TILDE);
  show("~", GLOB_TILDE);
  show("~/s*", GLOB_TILDE | GLOB_MARK);
  show("~/none", GLOB_TILDE | GLOB_NOCHECK);
  show("~no-such-user/x", GLOB_TILDE_CHECK);
  show("~no-such-user/x", GLOB_TILDE);
  glob_t unsorted;
  printf("%d ", glob("*", GLOB_NOSORT, NULL, &unsorted));
  printf("%zu\n", unsorted.gl_pathc);
  globfree(&unsorted);
  printf("%d ", glob64("a*", 0, NULL, &unsorted));
  globfree64(&unsorted);
  // A deep tree.
  char deep[2000] = "", pattern[2000] = "";
  for (int i = 0; i < 100; i++) strcat(deep, i ? "/dd" : "dd"), strcat(pattern, i ? "/d?" : "d?"), mkdir(deep, 0700);
  printf("%d ", glob(pattern, 0, NULL, &all));
  printf("%zu %d\n", all.gl_pathc, !strcmp(all.gl_pathv[0], deep));
  globfree(&all);
  for (int i = 100; i-- > 0;) rmdir(deep), deep[strlen(deep) > 3 ? strlen(deep) - 3 : 0] = 0;
  static const char *const files[] = {"a.c", "b.c", "c.h", ".dot", "d1/x", "d1/y", "d2/x", "d1/sub/z", ".hidden/in", "star*", "back\\slash", "d [x]/f", "B.C", "[ab]", "link", "broken", "loop"};
  for (unsigned i = 0; i < sizeof files / sizeof *files; i++) unlink(files[i]);
  rmdir("d1/sub"), rmdir("d1"), rmdir("d2"), rmdir(".hidden"), rmdir("d [x]");
  chdir(".."), rmdir(folder);
  return 0;
}
