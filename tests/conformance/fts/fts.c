// Walking through trees with fts.
// native: glibc
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void touch(const char *path) { close(open(path, O_CREAT | O_WRONLY, 0600)); }
static int compare(const FTSENT **a, const FTSENT **b) { return strcmp((*a)->fts_name, (*b)->fts_name); }
static int backwards(const FTSENT **a, const FTSENT **b) { return compare(b, a); }

static const char *const kinds[] = {"?", "D", "DC", "DEFAULT", "DNR", "DOT", "DP", "ERR", "F", "INIT", "NS", "NSOK", "SL", "SLNONE", "W"};

static void walk(const char *what, char *const *paths, int options, int (*order)(const FTSENT **, const FTSENT **), const char *skip, const char *follow) {
  printf("%s:\n", what);
  FTS *tree = fts_open(paths, options, order);
  if (!tree) {
    printf("  %d\n", errno == EINVAL);
    return;
  }
  FTSENT *entry;
  int again = 1;
  while (errno = 0, entry = fts_read(tree)) {
    printf("  %s %s '%s' %d %u %u", entry->fts_path, kinds[entry->fts_info], entry->fts_name, (int)entry->fts_level, (unsigned)entry->fts_pathlen, (unsigned)entry->fts_namelen);
    if (entry->fts_level > 0) printf(" in '%s' %ld", entry->fts_parent->fts_name, (long)entry->fts_parent->fts_number);
    if (entry->fts_info == FTS_F) printf(" %ld", (long)entry->fts_statp->st_size);
    if (entry->fts_info == FTS_DC) printf(" to '%s'", entry->fts_cycle->fts_name);
    if (entry->fts_info == FTS_D) entry->fts_number = 7;
    printf("\n");
    if (skip && !strcmp(entry->fts_name, skip) && entry->fts_info == FTS_D) fts_set(tree, entry, FTS_SKIP);
    if (follow && !strcmp(entry->fts_name, follow) && entry->fts_info == FTS_SL) fts_set(tree, entry, FTS_FOLLOW);
    if (skip && again && !strcmp(entry->fts_name, "a")) again = 0, fts_set(tree, entry, FTS_AGAIN);
  }
  printf("  end %d, closed %d\n", errno, fts_close(tree));
}

int main(void) {
  char folder[] = "ftsXXXXXX";
  if (!mkdtemp(folder) || chdir(folder)) return 1;
  mkdir("t", 0700), mkdir("t/d1", 0700), mkdir("t/d1/sub", 0700), mkdir("t/empty", 0700);
  touch("t/a"), touch("t/d1/b"), touch("t/d1/sub/c");
  symlink("a", "t/link"), symlink("nowhere", "t/broken"), symlink("..", "t/d1/up"), symlink("d1", "t/dirlink");
  char *const one[] = {"t", NULL}, *const two[] = {"t/d1", "t/a", NULL}, *const none[] = {"none", "t/a", NULL}, *const link[] = {"t/dirlink", NULL}, *const broken[] = {"t/broken", NULL}, *const slash[] = {"t/d1/", NULL}, *const dot[] = {"./t/empty", NULL};
  walk("physical", one, FTS_PHYSICAL | FTS_NOCHDIR, compare, NULL, NULL);
  walk("backwards", one, FTS_PHYSICAL, backwards, NULL, NULL);
  walk("logical", one, FTS_LOGICAL, compare, NULL, NULL);
  walk("skip", one, FTS_PHYSICAL | FTS_NOCHDIR, compare, "d1", NULL);
  walk("follow", one, FTS_PHYSICAL | FTS_NOCHDIR, compare, NULL, "dirlink");
  walk("follow broken", one, FTS_PHYSICAL | FTS_NOCHDIR, compare, NULL, "broken");
  walk("dots", dot, FTS_PHYSICAL | FTS_NOCHDIR | FTS_SEEDOT, compare, NULL, NULL);
  walk("two", two, FTS_PHYSICAL | FTS_NOCHDIR, compare, NULL, NULL);
  walk("none", none, FTS_PHYSICAL | FTS_NOCHDIR, NULL, NULL, NULL);
  walk("link", link, FTS_PHYSICAL | FTS_NOCHDIR, compare, NULL, NULL);
  walk("link followed", link, FTS_PHYSICAL | FTS_NOCHDIR | FTS_COMFOLLOW, compare, NULL, NULL);
  walk("broken", broken, FTS_LOGICAL | FTS_NOCHDIR, compare, NULL, NULL);
  walk("device", one, FTS_PHYSICAL | FTS_NOCHDIR | FTS_XDEV, compare, NULL, NULL);
  walk("options", one, 0x1000 | FTS_PHYSICAL, compare, NULL, NULL);
  FTS *tree = fts_open(one, FTS_PHYSICAL | FTS_NOCHDIR, compare);
  FTSENT *child = fts_children(tree, 0);
  printf("%s %d\n", child->fts_name, child->fts_link == NULL);
  FTSENT *entry = fts_read(tree);
  for (child = fts_children(tree, 0); child; child = child->fts_link) printf("%s %s, ", child->fts_name, kinds[child->fts_info]);
  printf("\n");
  for (child = fts_children(tree, FTS_NAMEONLY); child; child = child->fts_link) printf("%s, ", child->fts_name);
  printf("\n");
  entry = fts_read(tree);
  printf("%s %s\n", entry->fts_name, kinds[entry->fts_info]);
  printf("%d", !fts_children(tree, 0));
  printf(" %d\n", errno);
  printf("%d\n", fts_set(tree, entry, 99));
  printf("%d\n", fts_close(tree));
  printf("%d\n", access("t/a", F_OK));
  unlink("t/a"), unlink("t/d1/b"), unlink("t/d1/sub/c"), unlink("t/link"), unlink("t/broken"), unlink("t/d1/up"), unlink("t/dirlink");
  rmdir("t/d1/sub"), rmdir("t/d1"), rmdir("t/empty"), rmdir("t"), chdir(".."), rmdir(folder);
  return 0;
}
