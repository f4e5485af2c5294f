// Random words: whatever comes of them, it ends, and it is what the shell's rules say for those that glibc agrees on.
// native: glibc
// env: A=one
// env: B=two words
// timeout: 60
#include <stdio.h>
#include <string.h>
#include <wordexp.h>

static unsigned long long state = 11;
static unsigned below(unsigned limit) {
  state = state * 6364136223846793005ull + 1442695040888963407ull;
  return (unsigned)(state >> 33) % limit;
}

int main(void) {
  // No empty quotes: at the begin of a word glibc makes one more of them.
  static const char *const parts[] = {"a", "bc", " ", "  ", "$A", "${A}", "'q r'", "\"d $A e\"", "\\ ", "\\x", "$B", "\"$B\"", "${U-z}", "$((1+2))", "${#B}", "${B%s}", "|", ";", "(", "'", "\"", "=", "/", "."};
  unsigned sum = 0;
  int counts[7] = {0};
  for (int round = 0; round < 5000; round++) {
    char text[200] = "";
    for (int i = below(7); i >= 0; i--) strcat(text, parts[below(i % 2 ? 24 : 16)]);
    wordexp_t words;
    int result = wordexp(text, &words, WRDE_NOCMD);
    counts[result]++;
    sum = sum * 31 + result;
    if (!result) {
      for (size_t i = 0; i < words.we_wordc; i++)
        for (char *c = words.we_wordv[i]; *c; c++) sum = sum * 31 + *c;
      sum = sum * 31 + words.we_wordc;
      wordfree(&words);
    }
    if (round % 500 == 499) printf("%d %u\n", round, sum);
  }
  for (int i = 0; i < 7; i++) printf("%d ", counts[i]);
  printf("\n");
  return 0;
}
