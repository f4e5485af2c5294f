// fseek fseeko ftell ftello rewind fgetpos fsetpos
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SHOW(call)                                         \
  do {                                                     \
    errno = 0;                                             \
    long result_ = (long)(call);                           \
    printf("%s = %ld, errno %d\n", #call, result_, errno); \
  } while (0)

int main(void) {
  FILE *f = fopen("file", "w+");
  SHOW(ftell(f));
  fputs("0123456789", f);
  SHOW(ftell(f));
  SHOW(fseek(f, 3, SEEK_SET));
  SHOW(getc(f));
  SHOW(ftell(f));
  SHOW(fseek(f, 2, SEEK_CUR));
  SHOW(getc(f));
  SHOW(fseek(f, -2, SEEK_CUR));
  SHOW(getc(f));
  SHOW(fseek(f, -1, SEEK_END));
  SHOW(getc(f));
  SHOW(getc(f));
  SHOW(feof(f) != 0);
  SHOW(fseek(f, 0, SEEK_CUR));
  SHOW(feof(f) != 0);
  SHOW(fseek(f, -1, SEEK_SET));
  SHOW(fseek(f, -100, SEEK_CUR));
  SHOW(fseek(f, 0, 3));
  SHOW(fseek(f, 0, -1));
  SHOW(fseeko(f, 20, SEEK_SET));
  SHOW(putc('z', f));
  SHOW(ftello(f));
  SHOW(fseek(f, 0, SEEK_END));
  SHOW(ftell(f));
  SHOW(fseek(f, 15, SEEK_SET));
  SHOW(getc(f));
  rewind(f);
  SHOW(ftell(f));
  SHOW(ungetc('u', f));
  SHOW(getc(f));
  SHOW(getc(f));
  SHOW(ungetc('v', f));
  SHOW(ftell(f));
  SHOW(fseek(f, 1, SEEK_CUR));
  SHOW(getc(f));
  fpos_t here;
  SHOW(fgetpos(f, &here));
  SHOW(getc(f));
  SHOW(getc(f));
  SHOW(fsetpos(f, &here));
  SHOW(getc(f));
  // Beyond 4 GiB.
  SHOW(fseeko(f, (off_t)5 << 30, SEEK_SET));
  SHOW(ftello(f) == (off_t)5 << 30);
  SHOW(putc('L', f));
  SHOW(fflush(f));
  SHOW(ftello(f) == ((off_t)5 << 30) + 1);
  SHOW(fseeko(f, -1, SEEK_CUR));
  SHOW(getc(f));
  fclose(f);

  f = fopen("file", "w");
  fputs("base", f);
  fclose(f);
  f = fopen("file", "a");
  fputs("more", f);
  SHOW(ftell(f));
  SHOW(fseek(f, 0, SEEK_SET));
  SHOW(ftell(f));
  fputs("end", f);
  SHOW(ftell(f));
  fclose(f);
  f = fopen("file", "a+");
  SHOW(getc(f));
  SHOW(fseek(f, 0, SEEK_CUR));
  fputs("!", f);
  SHOW(fseek(f, 0, SEEK_SET));
  char line[30];
  printf("%s\n", fgets(line, sizeof line, f));
  fclose(f);

  int ends[2];
  if (pipe(ends)) return 1;
  f = fdopen(ends[0], "r");
  SHOW(ftell(f));
  SHOW(fseek(f, 0, SEEK_SET));
  SHOW(fgetpos(f, &here));
  fclose(f);
  // rewind clears the error indicator.
  f = fopen("file", "r");
  putc('x', f);
  SHOW(ferror(f) != 0);
  rewind(f);
  SHOW(ferror(f) != 0);
  SHOW(getc(f));
  fclose(f);
  return 0;
}
