// setvbuf setbuf setbuffer setlinebuf: when bytes reach the file
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long size(FILE *f) {
  struct stat status;
  return fstat(fileno(f), &status) ? -1 : (long)status.st_size;
}

int main(void) {
  static char memory[BUFSIZ];
  for (int which = 0; which < 9; which++) {
    FILE *f = fopen("file", "w");
    int result = 0;
    switch (which) {
      case 0: result = setvbuf(f, NULL, _IOFBF, 0); break;
      case 1: result = setvbuf(f, NULL, _IOLBF, 0); break;
      case 2: result = setvbuf(f, NULL, _IONBF, 0); break;
      case 3: result = setvbuf(f, memory, _IOFBF, 64); break;
      case 4: result = setvbuf(f, memory, _IOLBF, 64); break;
      case 5: setbuf(f, memory); break;
      case 6: setbuf(f, NULL); break;
      case 7: setbuffer(f, memory, sizeof memory); break;
      case 8: setlinebuf(f); break;
    }
    printf("%d: %d", which, result);
    putc('a', f);
    printf(" %ld", size(f));
    fputs("bc", f);
    printf(" %ld", size(f));
    fputs("de\nfg", f);
    // musl keeps what follows the line end.
    printf(" %ld", size(f));
    putc('\n', f);
    printf(" %ld", size(f));
    fwrite("h\ni", 1, 3, f);
    printf(" %ld", size(f));
    fprintf(f, "%d\n%d", 1, 2);
    fflush(f);
    printf(" %ld", size(f));
    for (int i = 0; i < 100; i++) putc('.', f);
    fflush(f);
    printf(" %ld\n", size(f));
    fclose(f);
  }
  FILE *f = fopen("file", "r");
  printf("%d\n", setvbuf(f, NULL, 77, 0) != 0);
  // An unbuffered reader takes no more than it returns.
  setvbuf(f, NULL, _IONBF, 0);
  printf("%c", getc(f));
  printf(" %ld", (long)lseek(fileno(f), 0, SEEK_CUR));
  char line[20];
  printf(" %s", fgets(line, 4, f));
  printf(" %ld", (long)lseek(fileno(f), 0, SEEK_CUR));
  printf(" %d", ungetc('Z', f));
  printf(" %c%c\n", getc(f), 0 + 'x');
  fclose(f);

  // stderr is not buffered, stdout is when it is no terminal.
  int pipe_ends[2];
  if (pipe(pipe_ends)) return 1;
  int saved = dup(2);
  dup2(pipe_ends[1], 2);
  fputs("one", stderr);
  char got[50];
  long length = read(pipe_ends[0], got, sizeof got);
  printf("%.*s", (int)length, got);
  fprintf(stderr, "%s-%d-%c", "two", 2, 'x');
  length = read(pipe_ends[0], got, sizeof got);
  printf(" %.*s\n", (int)length, got);
  dup2(saved, 2);
  return 0;
}
