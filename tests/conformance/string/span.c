// cflags: -fno-builtin
// Spans of bytes in and not in a set, and the tokens between: against loops for random strings and sets of all sizes.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned seed = 1;
static int random_below(int n) { return ((seed = seed * 1103515245 + 12345) >> 16) % n; }

static int in(const char *set, char c) {
  for (; *set; set++)
    if (*set == c) return 1;
  return 0;
}

int main(void) {
  static char text[400], set[300];
  for (int round = 0; round < 60000; round++) {
    int offset = random_below(40), length = random_below(200), members = random_below(6) ? random_below(6) : random_below(250);
    int letters = random_below(2) ? 6 : 255;
    for (int i = 0; i < members; i++) set[i] = 1 + random_below(letters) + (letters == 6) * 'a';
    set[members] = 0;
    for (int i = 0; i < length; i++) {
      text[offset + i] = 1 + random_below(letters) + (letters == 6) * 'a';
      if (members && random_below(20)) text[offset + i] = set[random_below(members)];
    }
    text[offset + length] = 0;
    char *t = text + offset;
    size_t span = 0, complement = 0;
    while (t[span] && in(set, t[span])) span++;
    while (t[complement] && !in(set, t[complement])) complement++;
    if (strspn(t, set) != span || strcspn(t, set) != complement ||
        strpbrk(t, set) != (t[complement] ? t + complement : NULL)) {
      printf("wrong in round %d\n", round);
      return 1;
    }
  }

  char a[] = "  one two,, three;", *rest, *token;
  for (token = strtok(a, " "); token; token = strtok(NULL, ", ;")) printf("[%s]", token);
  printf("%d\n", strtok(NULL, "x") == NULL);
  char b[] = "/usr//lib/", c[] = ",,,";
  for (token = strtok_r(b, "/", &rest); token; token = strtok_r(NULL, "/", &rest)) printf("[%s]", token);
  printf("%d\n", strtok_r(NULL, "/", &rest) == NULL);
  printf("%d\n", strtok_r(c, ",", &rest) == NULL);
  char d[] = "a::b:c:", *at = d;
  while ((token = strsep(&at, ":"))) printf("[%s]", token);
  printf("%d %d\n", at == NULL, strsep(&at, ":") == NULL);
  return 0;
}
