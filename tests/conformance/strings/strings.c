// cflags: -fno-builtin
// <strings.h>: all of it.
#define _GNU_SOURCE
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

static int sign(int x) { return (x > 0) - (x < 0); }

int main(void) {
  for (int i = 0; i < 32; i++) printf("%d ", ffs(1u << i) + ffs(3u << i) * 100);
  for (int i = 0; i < 64; i++) printf("%d ", ffsl(1ul << i) + ffsll(~0ull << i) * 100);
  printf("%d %d %d %d %d\n", ffs(0), ffsl(0), ffsll(0), ffs(INT_MIN), ffsll(LLONG_MIN));

  /* Every pair of bytes: only letters of ASCII have a case. */
  int pairs = 0, hash = 0;
  for (int a = 1; a < 256; a++)
    for (int b = 1; b < 256; b++) {
      char x[] = {'x', a, 0}, y[] = {'X', b, 0};
      int order = sign(strcasecmp(x, y));
      pairs += order == 0;
      hash = hash * 31 + order;
      if (order != sign(strncasecmp(x, y, 2)) || strncasecmp(x, y, 1) != 0) puts("strncasecmp differs");
    }
  printf("%d %d\n", pairs, hash);
  char a[300], b[300];
  for (int length = 0; length < 200; length++)
    for (int offset = 0; offset < 17; offset++) {
      for (int i = 0; i < length; i++) a[offset + i] = 'a' + i % 26, b[i] = 'A' + i % 26;
      a[offset + length] = b[length] = 0;
      if (strcasecmp(a + offset, b) != 0) printf("not equal: %d %d\n", length, offset);
      if (length == 0) continue;
      a[offset + length - 1] = '[';
      if (strcasecmp(a + offset, b) >= 0 || strncasecmp(a + offset, b, length - 1) != 0) printf("equal: %d %d\n", length, offset);
    }
  printf("%d %d\n", sign(strcasecmp("abc", "ABCD")), strncasecmp("abc", "abd", 0));
  locale_t locale = newlocale(LC_ALL_MASK, "C", 0);
  printf("%d %d\n", strcasecmp_l("Q", "q", locale), strncasecmp_l("Qa", "qb", 1, locale));
  freelocale(locale);

  char text[] = "0123456789";
  bcopy(text, text + 3, 5);
  printf("%s %d %d\n", text, bcmp("abc", "abd", 2), bcmp("abc", "abd", 3) != 0);
  bcopy(text + 3, text, 5);
  bzero(text + 6, 3);
  printf("%s %d %c\n", text, text[8], text[9]);
  printf("%s %s %d\n", index("a/b/c", '/'), rindex("a/b/c", '/'), index("abc", 'x') == NULL);
  return 0;
}
