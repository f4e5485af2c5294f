// Filename patterns in UTF-8.
#include <fnmatch.h>
#include <locale.h>
#include <stdio.h>

int main(void) {
  static const char *const patterns[] = {"?", "??", "é", "[é-ü]", "[!é]", "*é*", "[[:alpha:]]", "É", "*", "[àé]x", "a?c"};
  static const char *const texts[] = {"é", "è", "ü", "a", "éa", "É", "aéc", "éx", "日本", "日"};
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  for (int flags = 0; flags <= FNM_CASEFOLD; flags += FNM_CASEFOLD)
    for (unsigned p = 0; p < sizeof patterns / sizeof *patterns; p++)
      for (unsigned t = 0; t < sizeof texts / sizeof *texts; t++)
        printf("%d %u %u: %d\n", flags, p, t, fnmatch(patterns[p], texts[t], flags));
  return 0;
}
