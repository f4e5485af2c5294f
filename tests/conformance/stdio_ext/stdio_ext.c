// __fbufsize __fpending __freadable __fwritable __freading __fwriting __flbf __fpurge _flushlbf __fsetlocking __fseterr
// __freadahead __freadptr __freadptrinc
#define _GNU_SOURCE
#include <stdio.h>
#include <stdio_ext.h>
#include <string.h>
#include <sys/stat.h>

static void show(const char *when, FILE *f) {
  printf("%s: readable %d writable %d reading %d writing %d line %d pending %zu\n", when, __freadable(f) != 0, __fwritable(f) != 0,
      __freading(f) != 0, __fwriting(f) != 0, __flbf(f) != 0, __fpending(f));
}

int main(void) {
  FILE *f = fopen("file", "w");
  show("w", f);
  fputs("abc", f);
  show("written", f);
  printf("%d\n", __fbufsize(f) > 0);
  fclose(f);
  f = fopen("file", "r");
  show("r", f);
  getc(f);
  show("read", f);
  fclose(f);
  f = fopen("file", "r+");
  show("r+", f);
  getc(f);
  show("read", f);
  fseek(f, 0, SEEK_CUR);
  putc('x', f);
  show("written", f);
  __fpurge(f);
  show("purged", f);
  rewind(f);
  char line[10];
  printf("%s\n", fgets(line, sizeof line, f));
  rewind(f);
  getc(f);
  __fpurge(f);
  printf("%d\n", getc(f));
  clearerr(f);
  __fseterr(f);
  printf("%d\n", ferror(f) != 0);
  fclose(f);
  f = fopen("file", "w");
  setvbuf(f, NULL, _IOLBF, 0);
  show("line", f);
  setvbuf(f, NULL, _IONBF, 0);
  printf("%zu\n", __fbufsize(f));
  fclose(f);
  f = fopen("file", "w");
  setvbuf(f, NULL, _IOLBF, 0);
  fputs("held", f);
  _flushlbf();
  struct stat status;
  stat("file", &status);
  printf("%d\n", (int)status.st_size);
  // musl answers 0 to every query.
  (void)__fsetlocking(f, FSETLOCKING_QUERY);
  __fsetlocking(f, FSETLOCKING_BYCALLER);
  printf("%d\n", fputs("x", f) >= 0);
  fclose(f);
  f = fopen("file", "r");
  printf("%zu", __freadahead(f));
  getc(f);
  printf(" %zu", __freadahead(f));
  size_t length = 0;
  const char *ahead = __freadptr(f, &length);
  printf(" %zu %.*s", length, (int)length, ahead);
  __freadptrinc(f, 2);
  printf(" %c\n", getc(f));
  fclose(f);
  return 0;
}
