// cflags: -fno-builtin
// Copying and appending strings: what is written, what is returned, and the bytes after it.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char to[128], from[64];

static void show(const char *what, long returned) {
  printf("%s %ld ", what, returned);
  for (int i = 0; i < 24; i++) putchar(to[i] ? to[i] : '0');
  puts("");
}

static void reset(const char *text) {
  memset(to, '.', sizeof to);
  strcpy(to + 1, text);
}

int main(void) {
  static const char *texts[] = {"", "a", "abc", "abcdefg", "abcdefghijklmno", "abcdefghijklmnop"};
  for (int i = 0; i < 6; i++) {
    const char *t = strcpy(from + i, texts[i]);
    reset(""), show("strcpy", strcpy(to, t) - to);
    reset(""), show("stpcpy", stpcpy(to, t) - to);
    reset("xy"), show("strcat", strcat(to + 1, t) - to);
    for (int n = 0; n < 19; n += 3) {
      reset(""), show("strncpy", strncpy(to, t, n) - to);
      reset(""), show("stpncpy", stpncpy(to, t, n) - to);
      reset("xy"), show("strncat", strncat(to + 1, t, n) - to);
      reset(""), show("strlcpy", strlcpy(to, t, n));
      reset("xy"), show("strlcat", strlcat(to + 1, t, n));
    }
    char *copy = strdup(t), *part = strndup(t, 4);
    printf("%s %s\n", copy, part);
    free(copy), free(part);
  }
  /* No NUL is needed within the limit. */
  char bare[3] = {'u', 'v', 'w'};
  char *part = strndup(bare, 3);
  printf("%s\n", part);
  free(part);
  reset("12"), show("strncat", strncat(to + 1, bare, 3) - to);
  /* All lengths and alignments, and nothing beyond the NUL. */
  static char big[1300], copy[1400];
  for (int n = 0; n < 1200; n += n < 140 ? 1 : 61)
    for (int offset = 0; offset < 20; offset++) {
      memset(big, 'q', sizeof big), memset(copy, '.', sizeof copy);
      big[offset + n] = 0;
      if (stpcpy(copy + 7, big + offset) != copy + 7 + n || strlen(copy + 7) != (size_t)n || copy[8 + n] != '.' || copy[6] != '.')
        printf("stpcpy of %d at %d\n", n, offset);
    }
  return 0;
}
