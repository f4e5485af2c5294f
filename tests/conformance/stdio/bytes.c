// fgetc getc getc_unlocked fgetc_unlocked fputc putc putc_unlocked fputc_unlocked fread fwrite ungetc getw putw and the _unlocked twins
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  FILE *f = fopen("file", "w+");
  printf("%d", fputc('a', f));
  printf(" %d", putc('b', f));
  printf(" %d", putc_unlocked('c', f));
  printf(" %d\n", fputc_unlocked('d', f));
  printf("%d", fputc(0x1ff, f));
  printf(" %d\n", putc(-1, f));
  printf("%d", fputc_unlocked(0, f));
  printf(" %d\n", putw(0x12345678, f));
  rewind(f);
  printf("%d", fgetc(f));
  printf(" %d", getc(f));
  printf(" %d", getc_unlocked(f));
  printf(" %d", fgetc_unlocked(f));
  printf(" %d", getc(f));
  printf(" %d", getc(f));
  printf(" %d", getc(f));
  printf(" %x", getw(f));
  printf(" %d", feof(f) != 0);
  printf(" %d", getw(f));
  printf(" %d", feof_unlocked(f) != 0);
  printf(" %d\n", ferror_unlocked(f) != 0);
  // The end stays the end until the indicator is cleared, even if the file grows.
  FILE *other = fopen("file", "a");
  fputs("more", other);
  fclose(other);
  printf("%d", getc(f));
  clearerr_unlocked(f);
  printf(" %c\n", getc(f));
  fclose(f);

  // Elements: sizes of zero, an incomplete one at the end, an overflowing product.
  f = fopen("file", "w+");
  int numbers[10] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  printf("%zu", fwrite(numbers, sizeof *numbers, 10, f));
  printf(" %zu", fwrite(numbers, 0, 10, f));
  printf(" %zu", fwrite(numbers, 4, 0, f));
  printf(" %zu\n", fwrite_unlocked("xyz", 1, 3, f));
  rewind(f);
  int back[20];
  printf("%zu", fread(back, sizeof *back, 4, f));
  printf(" %zu", fread(back + 4, sizeof *back, 20, f));
  printf(" %d %d %d\n", back[0], back[9], feof(f) != 0);
  printf("%zu", fread(back, 0, 5, f));
  printf(" %zu", fread(back, 5, 0, f));
  printf(" %zu\n", fread_unlocked(back, 1, 1, f));
  fclose(f);

  // Large blocks pass through the buffer or around it, all the same.
  size_t sizes[] = {1, 7, 1000, 1023, 1024, 1025, 4095, 4096, 8191, 8192, 8193, 30000};
  for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
    unsigned char *block = malloc(100000), *read_back = malloc(100000);
    for (size_t i = 0; i < 100000; i++) block[i] = (unsigned char)(i * 7 + i / 251);
    f = fopen("file", "w+");
    size_t done = 0;
    while (done < 100000) {
      size_t part = done + sizes[s] > 100000 ? 100000 - done : sizes[s];
      if (done % 3 == 0) {
        fputc(block[done], f);
        done++;
        continue;
      }
      done += fwrite(block + done, 1, part, f);
    }
    rewind(f);
    done = 0;
    size_t count;
    while ((count = fread(read_back + done, 1, done % 2 ? 13 : sizes[s] < 100000 - done ? sizes[s] : 100000 - done, f)) > 0) {
      done += count;
      if (done % 5 == 0 && done < 100000) {
        int c = getc(f);
        if (c != EOF) read_back[done++] = (unsigned char)c;
      }
      if (done >= 100000 - 13) break;
    }
    done += fread(read_back + done, 1, 100000 - done, f);
    printf("%zu: %zu %d\n", sizes[s], done, memcmp(block, read_back, done));
    fclose(f);
    free(block);
    free(read_back);
  }

  // Bytes pushed back come first, last in first out; eight at least in musl and here.
  f = fopen("file", "w+");
  fputs("abc", f);
  rewind(f);
  printf("%d", ungetc('1', f));
  putchar(getc(f));
  printf("%c", getc(f));
  for (int i = 0; i < 8; i++) ungetc('0' + i, f);
  printf(" %ld ", ftell(f));
  for (int i = 0; i < 10; i++) putchar(getc(f));
  printf(" %d", getc(f));
  printf(" %d", feof(f) != 0);
  printf(" %d", ungetc('e', f));
  printf(" %d", feof(f) != 0);
  printf(" %c", getc(f));
  printf(" %d", getc(f));
  printf(" %d\n", ungetc(EOF, f));
  printf("%d\n", ungetc(0x1f0, f));
  fseek(f, 1, SEEK_SET);
  printf("%c\n", getc(f));
  // The file is not changed.
  ungetc('Q', f);
  fseek(f, 0, SEEK_SET);
  char line[10];
  printf("%s\n", fgets(line, sizeof line, f));
  fclose(f);

  // A change of direction needs a seek; the position is kept.
  f = fopen("file", "r+");
  getc(f);
  fseek(f, 0, SEEK_CUR);
  putc('B', f);
  fseek(f, 0, SEEK_CUR);
  printf("%c", getc(f));
  rewind(f);
  printf(" %s\n", fgets(line, sizeof line, f));
  fclose(f);

  // Wrong direction.
  f = fopen("file", "r");
  printf("%d", putc('x', f));
  printf(" %d", ferror(f) != 0);
  printf(" %zu", fwrite("x", 1, 1, f));
  printf(" %d\n", fputs("x", f));
  clearerr(f);
  printf("%d\n", ferror(f));
  fclose(f);
  f = fopen("file", "w");
  printf("%d", getc(f));
  printf(" %d", ferror(f) != 0);
  printf(" %zu\n", fread(line, 1, 1, f));
  fclose(f);
  return 0;
}
