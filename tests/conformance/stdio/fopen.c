// mount: /dev
// fopen fdopen freopen fclose fileno fflush feof ferror clearerr: modes, errors, reopening
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(const char *path) {
  char content[200];
  int fd = open(path, O_RDONLY);
  ssize_t length = fd < 0 ? -1 : read(fd, content, sizeof content);
  if (fd >= 0) close(fd);
  printf("  %s: %ld [%.*s]\n", path, (long)length, (int)(length < 0 ? 0 : length), content);
}

int main(void) {
  int result, error;
  umask(022);
  static const char *const modes[] = {"r", "rb", "r+", "rb+", "r+b", "w", "wb", "w+", "wb+", "w+b", "a", "ab", "a+", "ab+", "a+b", "wx", "w+x", "re", "we", "r+e", "x", "+", "R", "rw", "q"};
  for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
    for (int exists = 0; exists < 2; exists++) {
      unlink("file");
      if (exists) {
        int fd = open("file", O_WRONLY | O_CREAT, 0644);
        write(fd, "0123456789", 10);
        close(fd);
      }
      errno = 0;
      FILE *f = fopen("file", modes[m]);
      error = errno;
      printf("\"%s\" %d: ", modes[m], exists);
      if (!f) {
        printf("null, ENOENT %d EINVAL %d EEXIST %d\n", error == ENOENT, error == EINVAL, error == EEXIST);
        continue;
      }
      int flags = fcntl(fileno(f), F_GETFL);
      printf("access %d append %d cloexec %d at %ld", flags & O_ACCMODE, (flags & O_APPEND) != 0, fcntl(fileno(f), F_GETFD) & FD_CLOEXEC, ftell(f));
      printf(" getc %d", getc(f));
      printf(" error %d", ferror(f) != 0);
      clearerr(f);
      fseek(f, 2, SEEK_SET);
      printf(" putc %d", putc('X', f));
      printf(" flush %d", fflush(f));
      printf(" error %d", ferror(f) != 0);
      clearerr(f);
      printf(" at %ld", ftell(f));
      printf(" close %d\n", fclose(f));
      show("file");
    }
  }
  struct stat status;
  unlink("new");
  fclose(fopen("new", "w"));
  stat("new", &status);
  printf("mode %o\n", status.st_mode & 07777);
  errno = 0;
  printf("%d %d\n", fopen("missing/file", "w") == NULL, error == ENOENT);
  errno = 0;
  result = (fopen(".", "w") == NULL);
  error = errno;
  printf("%d", result);
  printf(" %d\n", error == EISDIR);
  FILE *directory = fopen(".", "r");
  errno = 0;
  result = (getc(directory));
  error = errno;
  printf("%d", result);
  printf(" %d %d\n", ferror(directory) != 0, error == EISDIR);
  fclose(directory);

  int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0644);
  FILE *f = fdopen(fd, "r+");
  printf("%d %d\n", fileno(f) == fd, fputs("through fdopen", f) >= 0);
  printf("%d\n", fclose(f));
  show("file");
  errno = 0;
  result = (write(fd, "x", 1) < 0);
  error = errno;
  printf("%d", result);
  printf(" %d\n", error == EBADF);
  fd = open("file", O_RDWR);
  f = fdopen(fd, "a");
  printf("append %d\n", (fcntl(fd, F_GETFL) & O_APPEND) != 0);
  fputs("+", f);
  fclose(f);
  show("file");
  errno = 0;
  result = (fdopen(fd, "z") == NULL);
  error = errno;
  printf("%d", result);
  printf(" %d\n", error == EINVAL);
  f = fdopen(open("file", O_RDONLY), "re");
  printf("cloexec %d\n", fcntl(fileno(f), F_GETFD) & FD_CLOEXEC);
  fclose(f);

  f = fopen("first", "w");
  fd = fileno(f);
  fputs("in the first", f);
  FILE *again = freopen("second", "w", f);
  printf("%d %d\n", again == f, fileno(again) == fd);
  fputs("in the second", again);
  fclose(again);
  show("first");
  show("second");
  f = fopen("first", "r");
  getc(f);
  while (getc(f) != EOF) {}
  f = freopen("second", "r+", f);
  printf("%d", feof(f) != 0);
  printf(" %d", getc(f));
  fseek(f, 0, SEEK_END);
  printf(" %d\n", fputs("!", f) >= 0);
  fclose(f);
  show("second");
  f = fopen("first", "r");
  errno = 0;
  result = (freopen("missing/file", "r", f) == NULL);
  error = errno;
  printf("%d", result);
  printf(" %d\n", error == ENOENT);
  f = fopen("second", "r+");
  f = freopen(NULL, "a", f);
  if (f) {
    fputs("?", f);
    fclose(f);
  }
  show("second");

  // What cannot be written is an error at fclose and fflush.
  f = fopen("/dev/full", "w");
  fputs("x", f);
  errno = 0;
  result = (fflush(f));
  error = errno;
  printf("%d", result);
  printf(" %d %d\n", errno == ENOSPC, ferror(f) != 0);
  fputs("x", f);
  errno = 0;
  result = (fclose(f));
  error = errno;
  printf("%d", result);
  printf(" %d\n", error == ENOSPC);
  f = fopen("/dev/full", "w");
  setvbuf(f, NULL, _IONBF, 0);
  errno = 0;
  result = (putc('x', f));
  error = errno;
  printf("%d", result);
  printf(" %d %d", errno == ENOSPC, ferror(f) != 0);
  printf(" %zu", fwrite("abc", 1, 3, f));
  printf(" %d\n", fclose(f));

  // fflush(NULL) writes out all of them.
  FILE *a = fopen("a", "w"), *b = fopen("b", "w");
  fputs("a", a);
  fputs("b", b);
  printf("%d\n", fflush(NULL));
  show("a");
  show("b");
  fclose(a);
  fclose(b);
  // fflush of a stream that reads gives the file's offset what the reader saw.
  f = fopen("second", "r");
  fd = fileno(f);
  getc(f);
  getc(f);
  printf("%d", fflush(f));
  printf(" %ld\n", (long)lseek(fd, 0, SEEK_CUR));
  fclose(f);
  return 0;
}
