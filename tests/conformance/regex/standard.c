// only: here, glibc and musl each depart from the standard on some of these: collating elements, what a group reports, or the
// longest match of each part from left to right.
#include <regex.h>
#include <stdio.h>
#include <string.h>

// E: extended, i: ignoring case, n: newlines end lines, b: not the begin of a line, e: not the end of one.
static const struct {
  const char *flags, *pattern, *text;
} cases[] = {
    {"B", "\\(a\\1\\)", "aa"},
    {"E", "(a){0}b", "ab"},
    {"E", "[[.a.]]", "a"},
    {"E", "[[=a=]]", "a"},
    {"E", "[[.-.]]", "-"},
    {"E", "[[=a=]-z]", "a"},
    {"E", "[a-[.c.]]", "b"},
    {"E", "(a|ab)(c|bcd)(d*)", "abcd"},
    {"E", "(a*)(ab)*(b*)", "abb"},
    {"i", "\\(a\\)\\1", "aA"},
    {"E", "[[.a.]-[.c.]]", "b"},
    {"E", "[[=a=]", "b"},
    {"E", "(()|a)*", "aab"},
    {"E", "(a|())*", "aab"},
    {"E", "(a){0}", "a"},
    {"E", "((..)|(.))*", "aaa"},
    {"E", "(.|..)*", "aaa"},
    {"E", "(ab|a|c|bcd)*(d*)", "ababcd"},
    {"B", "\\(a\\)*\\1", "b"},
    {"B", "\\(\\(a\\)\\|b\\)*\\2", "ab"},
};

int main(void) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    int compile = 0, execute = 0;
    for (const char *f = cases[i].flags; *f; f++) {
      compile |= *f == 'E' ? REG_EXTENDED : *f == 'i' ? REG_ICASE : *f == 'n' ? REG_NEWLINE : 0;
      execute |= *f == 'b' ? REG_NOTBOL : *f == 'e' ? REG_NOTEOL : 0;
    }
    regex_t regex;
    int error = regcomp(&regex, cases[i].pattern, compile);
    printf("%s '%s' '%s': ", cases[i].flags, cases[i].pattern, cases[i].text);
    if (error) {
      printf("error %d\n", error);
      continue;
    }
    regmatch_t found[12];
    int result = regexec(&regex, cases[i].text, 12, found, execute);
    printf("%zu groups, %d", regex.re_nsub, result);
    for (size_t k = 0; !result && k <= regex.re_nsub; k++) printf(" (%d,%d)", (int)found[k].rm_so, (int)found[k].rm_eo);
    printf("\n");
    regfree(&regex);
  }
  return 0;
}
