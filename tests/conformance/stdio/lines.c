// fgets fputs puts putchar getline getdelim fgetln and the _unlocked twins
#define _GNU_SOURCE
#define _BSD_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *file_with(const char *content, size_t length) {
  FILE *f = fopen("file", "w+");
  fwrite(content, 1, length, f);
  rewind(f);
  return f;
}

int main(void) {
  char line[50];
  FILE *f = file_with("one\ntwo three\n\nlast", 19);
  memset(line, '#', sizeof line);
  while (fgets(line, 6, f)) printf("[%s]%zu ", line, strlen(line));
  printf("%d", feof(f) != 0);
  printf(" %d\n", ferror(f) != 0);
  rewind(f);
  memset(line, '#', sizeof line);
  line[10] = 0;
  printf("%d", fgets(line, 1, f) == line);
  printf(" [%s] %c\n", line, line[1]);
  printf("%d\n", fgets_unlocked(line, sizeof line, f) == line);
  fclose(f);
  f = file_with("", 0);
  strcpy(line, "kept");
  printf("%d %s\n", fgets(line, sizeof line, f) == NULL, line);
  fclose(f);
  f = file_with("nul\0inside\nnext", 15);
  printf("%s", fgets(line, sizeof line, f));
  printf(" %s", line + 4);
  fclose(f);

  f = fopen("file", "w+");
  printf("%d", fputs("text ", f) >= 0);
  printf(" %d", fputs_unlocked("more", f) >= 0);
  printf(" %d\n", fputs("", f) >= 0);
  rewind(f);
  printf("%s\n", fgets(line, sizeof line, f));
  fclose(f);
  printf("%d\n", puts("puts") >= 0);
  printf("%d", putchar('p'));
  printf("%d\n", putchar_unlocked(0x170));

  char *text = NULL;
  size_t size = 0;
  f = file_with("first\nsecond line\n\nunfinished", 29);
  ssize_t length;
  while ((length = getline(&text, &size, f)) != -1) printf("%zd [%s] %d\n", length, text, size > (size_t)length);
  printf("%d", feof(f) != 0);
  printf(" %d\n", ferror(f) != 0);
  rewind(f);
  while ((length = getdelim(&text, &size, 'n', f)) != -1) printf("%zd [%s] ", length, text);
  printf("\n");
  errno = 0;
  rewind(f);
  printf("%zd", getdelim(NULL, &size, 'n', f));
  printf(" %d\n", errno == EINVAL);
  fclose(f);
  free(text);
  text = malloc(2);
  size = 2;
  static char big[30001];
  memset(big, 'b', 30000);
  big[29999] = '\n';
  f = file_with(big, 30000);
  fputs("z", f);
  rewind(f);
  printf("%zd", getline(&text, &size, f));
  printf(" %d\n", size > 30000 && !strcmp(text, big));
  printf("%zd", getline(&text, &size, f));
  printf(" %s\n", text);
  fclose(f);
  f = file_with("\0a\0b", 4);
  while ((length = getdelim(&text, &size, 0, f)) != -1) printf("%zd ", length);
  printf("\n");
  fclose(f);
  free(text);

  f = file_with("ln one\nln two", 13);
  char *found = fgetln(f, &size);
  printf("%zu %.*s", size, (int)size, found);
  found = fgetln(f, &size);
  printf("%zu %.*s\n", size, (int)size, found);
  printf("%d\n", fgetln(f, &size) == NULL);
  fclose(f);
  return 0;
}
