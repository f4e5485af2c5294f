// ftw and nftw over a tree that is made first; entries of a directory come in any order, so the lines are sorted.
// native: glibc
#define _GNU_SOURCE
#define _LARGEFILE64_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void touch(const char *path) { close(open(path, O_CREAT | O_WRONLY, 0600)); }

static char *lines[200];
static int count, stop_after, check_directory;
static const char *const kinds[] = {[FTW_F] = "F", [FTW_D] = "D", [FTW_DNR] = "DNR", [FTW_NS] = "NS", [FTW_SL] = "SL", [FTW_DP] = "DP", [FTW_SLN] = "SLN"};

static int visit(const char *path, const struct stat *stat, int kind, struct FTW *place) {
  char line[300], here[300] = "";
  (void)stat;
  // Of which directory one is told behind its files, and where one is then, is left open.
  if (check_directory && kind != FTW_DP) {
    struct stat at;
    // The file is here under its last name.
    snprintf(here, sizeof here, " %s", lstat(path + place->base, &at) ? "not here" : "here");
  }
  snprintf(line, sizeof line, "%s %s '%s' %d%s", path, kinds[kind], path + place->base, place->level, here);
  lines[count++] = strdup(line);
  return stop_after && count == stop_after ? 42 : 0;
}

static int visit_simply(const char *path, const struct stat *stat, int kind) {
  struct FTW place = {0, 0};
  return visit(path, stat, kind, &place);
}

static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void show(const char *what, int result) {
  printf("%s: %d\n", what, result);
  qsort(lines, count, sizeof *lines, compare);
  for (int i = 0; i < count; i++) printf("  %s\n", lines[i]), free(lines[i]);
  count = 0;
}

// With FTW_DEPTH a directory comes behind its files, else before them.
static int seen_behind, order_wrong;
static int visit_order(const char *path, const struct stat *stat, int kind, struct FTW *place) {
  (void)stat, (void)place;
  if (!strcmp(path, "t/d1") && kind == FTW_DP) seen_behind = 1;
  if (!strcmp(path, "t/d1") && kind == FTW_D) seen_behind = 1;
  if (!strncmp(path, "t/d1/", 5) && seen_behind != (stop_after == -1)) order_wrong = 1;
  return 0;
}

int main(void) {
  char folder[] = "nftwXXXXXX";
  if (!mkdtemp(folder) || chdir(folder)) return 1;
  mkdir("t", 0700), mkdir("t/d1", 0700), mkdir("t/d1/sub", 0700), mkdir("t/empty", 0700);
  touch("t/a"), touch("t/d1/b"), touch("t/d1/sub/c");
  symlink("a", "t/link"), symlink("nowhere", "t/broken"), symlink("..", "t/d1/up");
  show("plain", nftw("t", visit, 10, FTW_PHYS));
  show("depth", nftw("t", visit, 10, FTW_PHYS | FTW_DEPTH));
  show("one descriptor", nftw("t", visit, 1, FTW_PHYS));
  show("mount", nftw("t", visit, 10, FTW_PHYS | FTW_MOUNT));
  show("dot", nftw("./t/d1", visit, 10, FTW_PHYS));
  show("file", nftw("t/a", visit, 10, FTW_PHYS));
  show("link", nftw("t/link", visit, 10, FTW_PHYS));
  show("broken link", nftw("t/broken", visit, 10, FTW_PHYS));
  show("link followed", nftw("t/link", visit, 10, 0));
  show("broken link followed", nftw("t/broken", visit, 10, 0));
  check_directory = 1;
  show("chdir", nftw("t", visit, 10, FTW_PHYS | FTW_CHDIR));
  show("chdir, depth", nftw("t", visit, 10, FTW_PHYS | FTW_CHDIR | FTW_DEPTH));
  check_directory = 0;
  printf("back: %d\n", access("t/a", F_OK));
  unlink("t/d1/up");
  show("followed", nftw("t", visit, 10, 0));
  unlink("t/broken");
  show("ftw", ftw("t", visit_simply, 10));
  show("ftw64", ftw64("t/d1", visit_simply, 10));
  show("nftw64", nftw64("t/d1", visit, 10, FTW_PHYS));
  stop_after = 1;
  show("stopped", nftw("t/d1/sub", visit, 10, FTW_PHYS));
  stop_after = 0;
  errno = 0;
  show("nothing", nftw("none", visit, 10, FTW_PHYS));
  printf("%d\n", errno == ENOENT);
  show("nothing", ftw("none", visit_simply, 10));
  nftw("t", visit_order, 10, FTW_PHYS | FTW_DEPTH);
  printf("%d", order_wrong);
  seen_behind = 0, stop_after = -1;
  nftw("t", visit_order, 10, FTW_PHYS);
  printf(" %d\n", order_wrong);
  unlink("t/a"), unlink("t/d1/b"), unlink("t/d1/sub/c"), unlink("t/link"), unlink("t/broken");
  rmdir("t/d1/sub"), rmdir("t/d1"), rmdir("t/empty"), rmdir("t"), chdir(".."), rmdir(folder);
  return 0;
}
