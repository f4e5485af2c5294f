// only: here, random bytes: nothing is compared, it just has to end
#include <stdio.h>
#include <string.h>
#include <wordexp.h>

static unsigned long long state = 5;
static unsigned below(unsigned limit) {
  state = state * 6364136223846793005ull + 1442695040888963407ull;
  return (unsigned)(state >> 33) % limit;
}

int main(void) {
  for (int round = 0; round < 100000; round++) {
    char text[24];
    int length = below(23);
    for (int i = 0; i < length; i++) text[i] = "${}()#%:-=?+~'\"\\ aA1*[]/`|x"[below(29)];
    text[length] = 0;
    wordexp_t words;
    if (!wordexp(text, &words, WRDE_NOCMD)) wordfree(&words);
  }
  printf("done\n");
  return 0;
}
