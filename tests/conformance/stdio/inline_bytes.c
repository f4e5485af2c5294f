// cflags: -O2
// The inline forms of getc, putc and their kin against everything that changes a stream between two calls.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int evaluated;
static FILE *once(FILE *file) { return evaluated++, file; }

int main(void) {
  FILE *file = tmpfile();
  if (!file) return 1;
  for (int i = 0; i < 20000; i++)
    if (putc(i, file) != (unsigned char)i) return 2;
  printf("put %d\n", (int)ftell(file));
  printf("%d\n", putc(-1, file));
  printf("%d\n", fputc(300, file));
  printf("%d\n", putc('\n', once(file)));
  printf("evaluated %d\n", evaluated);
  rewind(file);
  unsigned sum = 0, count = 0;
  for (int c; (c = getc(file)) != EOF; count++) sum = sum * 31 + c;
  printf("%u %u eof %d error %d\n", count, sum, !!feof(file), !!ferror(file));
  // Reading and writing in turn, with ungetc and seeks between.
  fseek(file, 100, SEEK_SET);
  int a = getc(file), b = ungetc('#', file), c = getc(file), d = fgetc(file);
  printf("%d %d %d %d\n", a, b, c, d);
  fseek(file, 50, SEEK_SET);
  putc('A', file), putc('B', file);
  fseek(file, 49, SEEK_SET);
  for (int i = 0; i < 4; i++) printf("%d\n", getc(file));
  // At the end, and the wrong way.
  fseek(file, 0, SEEK_END);
  printf("end %d\n", getc(file));
  printf("%d\n", !!feof(file));
  fclose(file);
  fclose(fopen("one way", "w"));
  file = fopen("one way", "r");
  printf("wrong way %d\n", putc('x', file));
  printf("%d\n", !!ferror(file));
  fclose(file);
  file = fopen("one way", "w");
  printf("wrong way %d\n", getc(file));
  printf("%d\n", !!ferror(file));
  fclose(file);
  remove("one way");
  // Unbuffered and line-buffered.
  char memory[64];
  memset(memory, '-', sizeof memory), memory[63] = 0;
  file = fmemopen(memory, 60, "w");
  setvbuf(file, NULL, _IONBF, 0);
  for (int i = 0; i < 5; i++) putc('a' + i, file);
  printf("%.10s\n", memory);
  fclose(file);
  char *text = NULL;
  size_t size = 0;
  file = open_memstream(&text, &size);
  for (int i = 0; i < 3000; i++) putc(i % 10 ? 'x' : '\n', file);
  fflush(file);
  printf("%zu %d\n", size, text[1000]);
  fclose(file);
  free(text);
  char buffer[16];
  file = tmpfile();
  setvbuf(file, buffer, _IOLBF, sizeof buffer);
  for (int i = 0; i < 100; i++) fputc(i % 23 ? '0' + i % 10 : '\n', file);
  rewind(file);
  sum = 0;
  flockfile(file);
  for (int i; (i = getc_unlocked(file)) != EOF;) sum = sum * 31 + i;
  funlockfile(file);
  printf("%u\n", sum);
  fclose(file);
  // As functions.
  int (*get)(FILE *) = getc, (*put)(int, FILE *) = putc;
  file = tmpfile();
  put('p', file), (putc)('q', file);
  rewind(file);
  printf("%d\n", get(file));
  printf("%d\n", (getc)(file));
  printf("%d\n", (fgetc)(file));
  fclose(file);
  for (int i = 0; i < 3; i++) putchar('0' + i), putchar_unlocked('\n');
  printf("stdin %d\n", getchar());
  printf("%d\n", getchar_unlocked());
  return 0;
}
