// opendir fdopendir readdir readdir_r closedir rewinddir seekdir telldir dirfd scandir alphasort versionsort
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }
static int none(const struct dirent *entry) { return entry == NULL; }

int main(void) {
  mkdir("d", 0700);
  mkdir("d/sub", 0700);
  symlink("x", "d/link");
  for (int i = 0; i < 200; i++) {
    char name[300];
    snprintf(name, sizeof name, "d/file%d%s", i, i % 50 ? "" : "-with-a-rather-long-name-so-that-the-buffer-is-filled-in-another-way");
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  DIR *dir = opendir("d");
  printf("%d %d\n", dir != NULL, fcntl(dirfd(dir), F_GETFD));
  int count = 0, dots = 0, types = 0, inodes = 0;
  struct dirent *entry;
  errno = 0;
  while ((entry = readdir(dir))) {
    count++;
    if (entry->d_name[0] == '.') dots++;
    if (!strcmp(entry->d_name, "sub")) types += entry->d_type == DT_DIR;
    if (!strcmp(entry->d_name, "link")) types += entry->d_type == DT_LNK;
    if (!strcmp(entry->d_name, "file7")) types += entry->d_type == DT_REG;
    inodes += entry->d_ino != 0;
  }
  printf("%d %d %d %d errno %d\n", count, dots, types, inodes == count, errno);
  rewinddir(dir);
  int again = 0;
  long place = -1;
  char after[300] = "";
  while ((entry = readdir(dir))) {
    if (++again == 100) {
      place = telldir(dir);
      entry = readdir(dir);
      strcpy(after, entry->d_name);
      again++;
    }
  }
  seekdir(dir, place);
  entry = readdir(dir);
  printf("%d %d\n", again, strcmp(after, entry->d_name));
  rewinddir(dir);
  struct dirent space, *result;
  int r = readdir_r(dir, &space, &result);
  printf("%d %d\n", r, result == &space);
  printf("%d\n", closedir(dir));
  errno = 0;
  printf("%d", opendir("none") == NULL);
  printf(" %d\n", errno);
  errno = 0;
  printf("%d", opendir("d/file1") == NULL);
  printf(" %d\n", errno);
  int fd = open("d/file1", O_RDONLY);
  errno = 0;
  printf("%d", fdopendir(fd) == NULL);
  printf(" %d\n", errno);
  errno = 0;
  printf("%d", fdopendir(999) == NULL);
  printf(" %d\n", errno);
  fd = open("d/sub", O_RDONLY);
  dir = fdopendir(fd);
  for (count = 0; readdir(dir);) count++;
  printf("%d %d\n", count, dirfd(dir) == fd);
  closedir(dir);
  errno = 0;
  printf("%d", close(fd));
  printf(" %d\n", errno);

  struct dirent **list;
  int n = scandir("d", &list, visible, alphasort);
  printf("%d %s %s %s\n", n, list[0]->d_name, list[1]->d_name, list[n - 1]->d_name);
  for (int i = 0; i < n; i++) free(list[i]);
  free(list);
  n = scandir("d", &list, visible, versionsort);
  for (int i = 0; i < 12; i++) printf("%s ", list[i]->d_name);
  printf("%s\n", list[n - 1]->d_name);
  n = scandir("d", &list, none, NULL);
  printf("%d\n", n);
  n = scandir("d", &list, NULL, NULL);
  printf("%d\n", n);
  errno = 0;
  printf("%d", scandir("none", &list, NULL, NULL));
  printf(" %d\n", errno);
  return 0;
}
