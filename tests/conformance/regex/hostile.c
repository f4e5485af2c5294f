// only: here, patterns that ask for more than they may get; what is too much is each library's own matter
// timeout: 60
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *repeat(const char *part, int count) {
  char *text = malloc(strlen(part) * count + 1), *end = text;
  while (count--) end = stpcpy(end, part);
  *end = 0;
  return text;
}

static char *join(const char *a, const char *b, const char *c) {
  char *text = malloc(strlen(a) + strlen(b) + strlen(c) + 1);
  return strcat(strcat(strcpy(text, a), b), c);
}

static void try(const char *name, const char *pattern, const char *text, int flags) {
  regex_t regex;
  regmatch_t found[2];
  int error = regcomp(&regex, pattern, flags);
  printf("%s: %d", name, error);
  if (!error) {
    int result = regexec(&regex, text, 2, found, 0);
    printf(" %d", result);
    if (!result)
      printf(" (%d,%d) (%d,%d)", (int)found[0].rm_so, (int)found[0].rm_eo, (int)found[1].rm_so, (int)found[1].rm_eo);
    regfree(&regex);
  }
  printf("\n");
}

int main(void) {
  char *many = repeat("a", 100000);
  try("nested bounds", "((a{255}){255}){255}", "aaa", REG_EXTENDED);
  try("more of them", "((((((x{1,255}){1,255}){1,255}){1,255}){1,255}){1,255})", "xxx", REG_EXTENDED);
  try("deep parentheses", join(repeat("(", 20000), "a", repeat(")", 20000)), "a", REG_EXTENDED);
  try("deep, basic", join(repeat("\\(", 20000), "a", repeat("\\)", 20000)), "a", 0);
  try("open parentheses", repeat("(", 100000), "a", REG_EXTENDED);
  try("deep loops", join(repeat("(", 500), "a", repeat(")*", 500)), "aaa", REG_EXTENDED);
  try("many alternatives", join(repeat("a|", 20000), "b", ""), "xb", REG_EXTENDED);
  try("open brackets", repeat("[", 100000), "a", REG_EXTENDED);
  try("many loops", repeat("a*", 1000), many, REG_EXTENDED);
  try("no end", "(a*)*b", many, REG_EXTENDED);
  try("two ways", "(a|aa)*b", many, REG_EXTENDED);
  try("three ways", "(a|a|b?)*c", many, REG_EXTENDED);
  try("counted", "(a+a+)+y", many, REG_EXTENDED);
  try("optional", join(repeat("a?", 100), repeat("a", 100), ""), repeat("a", 100), REG_EXTENDED);
  try("many states", join("(a|b)*a", repeat("(a|b)", 20), ""), repeat("abaabbab", 500), REG_EXTENDED);
  try("references", "\\(\\(a*\\)*\\)*\\2b", repeat("a", 30), 0);
  return 0;
}
