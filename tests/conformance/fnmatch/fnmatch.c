// Filename patterns: fixed cases under all flags.
#include <fnmatch.h>
#include <stdio.h>

static const char *const patterns[] = {
    "", "*", "?", "**", "a", "a*", "*a", "*a*", "a?c", "*.c", ".*", "*/b", "a/*", "a/*/c", "a*c", "[abc]", "[!abc]", "[^abc]", "[a-c]*", "[]a]", "[!]a]",
    "[a-]", "[-a]", "[[:alpha:]]", "[[:digit:]x]*", "[![:space:]]", "\\*", "\\a", "a\\", "\\[a]", "[a", "[", "a[", "[]", "[!]", "*[a", "?*?", "a**b", "*b*c*",
    "a/b", "a//b", "/", "*/*", "?/?", "a?b", "a[/]b", ".", "..", "./*", "*/.*", "a/.b", "a*/b", "[.]a", "?a", "A", "A*", "[A-C]", "[[:upper:]]", "*a*a*a*a*b", "a b", "[a-a]",
    "[[:foo:]]", "foo*bar*", "\\\\", "[\\a]", "*.[ch]", "x[0-9]y",
};
static const char *const texts[] = {
    "", "a", "b", "ab", "abc", "a.c", ".c", ".a", "a/b", "a/b/c", "a/.b", "/", "a//b", "./a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "A", "ABC", "[a", "[", "*", "\\", "a\\",
    "]", "-", "^", "!", "1", "x1y", "foo1bar2", "a b", " ", "..", ".", "a/", "/a", "a*b",
};

int main(void) {
  static const int flags[] = {0, FNM_PATHNAME, FNM_PERIOD, FNM_PATHNAME | FNM_PERIOD, FNM_NOESCAPE, FNM_CASEFOLD, FNM_LEADING_DIR, FNM_LEADING_DIR | FNM_PATHNAME | FNM_PERIOD};
  for (unsigned f = 0; f < sizeof flags / sizeof *flags; f++)
    for (unsigned p = 0; p < sizeof patterns / sizeof *patterns; p++) {
      printf("%d '%s':", flags[f], patterns[p]);
      for (unsigned t = 0; t < sizeof texts / sizeof *texts; t++)
        if (!fnmatch(patterns[p], texts[t], flags[f])) printf(" '%s'", texts[t]);
      printf("\n");
    }
  return 0;
}
