// regcomp, regerror and regfree by themselves: counts, sizes of messages, a structure that is used again, flags.
#include <regex.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  for (int error = -1; error <= 15; error++) {
    char text[100];
    size_t size = regerror(error, NULL, text, sizeof text);
    printf("%d: %zu '%s'\n", error, size, text);
  }
  char little[6] = "xxxxx";
  printf("%zu ", regerror(REG_EBRACK, NULL, little, sizeof little));
  printf("'%s'\n", little);
  little[0] = 'x';
  printf("%zu ", regerror(REG_EBRACK, NULL, little, 1));
  printf("%d\n", little[0]);
  printf("%zu\n", regerror(REG_EBRACK, NULL, NULL, 0));

  regex_t regex;
  for (int round = 0; round < 1000; round++) {
    char pattern[50];
    snprintf(pattern, sizeof pattern, "(a)(b%d)(c(d))", round);
    if (regcomp(&regex, pattern, REG_EXTENDED | (round & 1 ? REG_NOSUB : 0))) return 1;
    if (round == 500 || round == 501) printf("%zu\n", regex.re_nsub);
    char text[50];
    snprintf(text, sizeof text, "--ab%dcd", round);
    regmatch_t found[2] = {{-7, -7}, {-7, -7}};
    if (regexec(&regex, text, 2, found, 0)) return 2;
    if (round == 500 || round == 501)
      printf("%d %d %d %d\n", (int)found[0].rm_so, (int)found[0].rm_eo, (int)found[1].rm_so, (int)found[1].rm_eo);
    regfree(&regex);
  }
  // More places than groups, fewer, none.
  regmatch_t found[5];
  regcomp(&regex, "a(b)(c)", REG_EXTENDED);
  memset(found, 0, sizeof found);
  printf("%d", regexec(&regex, "abc", 5, found, 0));
  for (int i = 0; i < 5; i++) printf(" %d,%d", (int)found[i].rm_so, (int)found[i].rm_eo);
  found[2].rm_so = 77;
  printf("\n%d", regexec(&regex, "xabc", 2, found, 0));
  for (int i = 0; i < 3; i++) printf(" %d", (int)found[i].rm_so);
  printf("\n%d %d\n", regexec(&regex, "xabc", 0, NULL, 0), regexec(&regex, "xab", 0, NULL, 0));
  regfree(&regex);
  // All matches of a text, one after the other.
  regcomp(&regex, "[0-9]+|^[a-z]", REG_EXTENDED);
  const char *text = "ab 12 c 345 6";
  for (int flags = 0; !regexec(&regex, text, 1, found, flags); flags = REG_NOTBOL) {
    printf("'%.*s' ", (int)(found[0].rm_eo - found[0].rm_so), text + found[0].rm_so);
    text += found[0].rm_eo;
  }
  printf("\n");
  regfree(&regex);
  // A pattern and a text that do not fit into small buffers.
  static char pattern[20001], long_text[100001];
  for (int i = 0; i < 20000; i++) pattern[i] = "ab[c]*"[i % 6 == 5 ? 5 : i % 6];
  pattern[19998] = 0;
  memset(long_text, 'x', 100000);
  memcpy(long_text + 70000, "needle", 6);
  printf("%d\n", regcomp(&regex, pattern, REG_EXTENDED));
  regfree(&regex);
  regcomp(&regex, "n(e+)dle", REG_EXTENDED);
  printf("%d ", regexec(&regex, long_text, 2, found, 0));
  printf("%d %d\n", (int)found[0].rm_so, (int)found[1].rm_eo);
  regfree(&regex);
  return 0;
}
