// fmemopen open_memstream fopencookie
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tape {
  char content[100];
  size_t length, position;
  int reads, writes, seeks, closed;
};

static ssize_t tape_read(void *cookie, char *to, size_t size) {
  struct tape *tape = cookie;
  tape->reads++;
  size_t left = tape->length - tape->position;
  if (size > left) size = left;
  if (size > 5) size = 5;
  memcpy(to, tape->content + tape->position, size);
  tape->position += size;
  return (ssize_t)size;
}
static ssize_t tape_write(void *cookie, const char *from, size_t size) {
  struct tape *tape = cookie;
  tape->writes++;
  if (size > sizeof tape->content - tape->position) size = sizeof tape->content - tape->position;
  memcpy(tape->content + tape->position, from, size);
  tape->position += size;
  if (tape->position > tape->length) tape->length = tape->position;
  return (ssize_t)size;
}
static int tape_seek(void *cookie, off_t *offset, int whence) {
  struct tape *tape = cookie;
  tape->seeks++;
  off_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (off_t)tape->position : (off_t)tape->length;
  if (base + *offset < 0) return errno = EINVAL, -1;
  tape->position = (size_t)(base + *offset);
  *offset = (off_t)tape->position;
  return 0;
}
static int tape_close(void *cookie) {
  ((struct tape *)cookie)->closed = 1;
  return 0;
}
static ssize_t refuse(void *cookie, char *to, size_t size) {
  (void)cookie, (void)to, (void)size;
  errno = EIO;
  return -1;
}

int main(void) {
  char memory[16], line[50];
  strcpy(memory, "hello\nworld");
  FILE *f = fmemopen(memory, sizeof memory, "r");
  printf("%s", fgets(line, sizeof line, f));
  printf("%ld", ftell(f));
  int c, count = 0;
  while ((c = getc(f)) != EOF) count++;
  printf(" %d %d\n", count, feof(f) != 0);
  printf("%d", fseek(f, -3, SEEK_END));
  printf(" %ld", ftell(f));
  printf(" %d\n", putc('x', f));
  printf("%d", fseek(f, 17, SEEK_SET) != 0);
  printf(" %d\n", fseek(f, -1, SEEK_SET) != 0);
  fclose(f);

  memset(memory, '#', sizeof memory);
  f = fmemopen(memory, sizeof memory, "w");
  printf("%d", fputs("text", f) >= 0);
  fflush(f);
  printf(" %s %c", memory, memory[5]);
  fseek(f, 1, SEEK_SET);
  putc('E', f);
  fclose(f);
  printf(" %s\n", memory);
  f = fmemopen(memory, sizeof memory, "w+");
  printf("%d", memory[0]);
  fputs("abcdef", f);
  rewind(f);
  printf(" %s", fgets(line, sizeof line, f));
  fclose(f);
  printf(" %s\n", memory);
  f = fmemopen(memory, sizeof memory, "a+");
  fputs("+", f);
  fseek(f, 0, SEEK_SET);
  printf("%s\n", fgets(line, sizeof line, f));
  fclose(f);
  f = fmemopen(memory, 8, "r+");
  fputs("XY", f);
  fseek(f, 0, SEEK_END);
  printf("%ld", ftell(f));
  fclose(f);
  printf(" %.8s\n", memory);
  // No more than fits.
  f = fmemopen(memory, 4, "w");
  setvbuf(f, NULL, _IONBF, 0);
  errno = 0;
  size_t written = fwrite("123456", 1, 6, f);
  printf("%zu\n", written);
  fclose(f);
  f = fmemopen(NULL, 10, "w+");
  fputs("own", f);
  rewind(f);
  printf("%s\n", fgets(line, sizeof line, f));
  fclose(f);
  errno = 0;
  printf("%d", fmemopen(memory, 4, "q") == NULL);
  printf(" %d\n", errno == EINVAL);

  char *block = NULL;
  size_t length = 99;
  f = open_memstream(&block, &length);
  fprintf(f, "%s %d", "formatted", 42);
  fflush(f);
  printf("%s %zu", block, length);
  putc('!', f);
  fflush(f);
  printf(" %s %zu", block, length);
  fseek(f, 0, SEEK_SET);
  fputs("F", f);
  fseek(f, 0, SEEK_END);
  printf(" %ld", ftell(f));
  fclose(f);
  printf(" %s %zu\n", block, length);
  free(block);
  f = open_memstream(&block, &length);
  fclose(f);
  printf("%zu [%s]\n", length, block);
  free(block);
  f = open_memstream(&block, &length);
  for (int i = 0; i < 20000; i++) fprintf(f, "%d,", i);
  fclose(f);
  printf("%zu %zu %.20s\n", length, strlen(block), block);
  free(block);
  f = open_memstream(&block, &length);
  fputs("ab", f);
  fseek(f, 5, SEEK_SET);
  fputs("c", f);
  fclose(f);
  printf("%zu", length);
  for (size_t i = 0; i <= length; i++) printf(" %d", block[i]);
  printf("\n");
  free(block);

  struct tape tape = {.length = 0};
  cookie_io_functions_t functions = {tape_read, tape_write, tape_seek, tape_close};
  f = fopencookie(&tape, "w+", functions);
  printf("%d %d", fileno(f), fprintf(f, "on the tape %d", 7));
  printf(" %d", tape.writes);
  printf(" %d", fflush(f));
  printf(" %.*s\n", (int)tape.length, tape.content);
  printf("%d", fseek(f, 3, SEEK_SET));
  printf(" %ld", ftell(f));
  printf(" %s", fgets(line, sizeof line, f));
  printf(" %d", feof(f) != 0);
  errno = 0;
  printf(" %d", fseek(f, -9, SEEK_SET));
  printf(" %d\n", errno == EINVAL);
  printf("%d", fclose(f));
  printf(" %d\n", tape.closed);
  cookie_io_functions_t none = {0};
  f = fopencookie(&tape, "r+", none);
  printf("%d", getc(f));
  // glibc: the end of the file; musl: an error.
  printf(" %d", feof(f) != 0 || ferror(f) != 0);
  clearerr(f);
  printf(" %d", fseek(f, 0, SEEK_SET));
  printf(" %d\n", fclose(f));
  cookie_io_functions_t broken = {.read = refuse};
  f = fopencookie(&tape, "r", broken);
  errno = 0;
  printf("%d", getc(f));
  printf(" %d %d", ferror(f) != 0, errno == EIO);
  printf(" %d\n", putc('x', f));
  fclose(f);
  return 0;
}
