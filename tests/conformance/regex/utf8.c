// Patterns and texts in UTF-8, and bytes that are none: they end the search, as on musl.
#include <locale.h>
#include <regex.h>
#include <stdio.h>

static const struct {
  const char *pattern;
  int flags;
  const char *text;
} cases[] = {
    {"é+", 1, "xéé"}, {"[é-ü]+", 1, "aéìü"}, {"[[:alpha:]]+", 1, "1éß2"}, {"É", 3, "é"}, {".", 1, "é"}, {"a.c", 1, "aéc"},
    {"\\bé\\b", 1, "a é b"}, {"(é|e)*x", 1, "eéex"}, {"(é)(.)*", 1, "éab"}, {"[^é]", 1, "éa"}, {"[à-ý]", 3, "À"}, {"[[:lower:]]", 3, "É"},
    {"é{2}", 1, "éé"}, {"\\(é\\)x\\(.\\)", 0, "éxé"}, {"(.)*", 1, "éab"}, {"(..)*", 1, "éabc"}, {"(.*)é(.*)", 1, "aébéc"}, {"\\w+", 1, "éa_1-"},
    {"日本|本語", 1, "日本語"}, {"(日|日本)x?(本語)", 1, "日本語"}, {"[^a-z]+", 1, "abÄÖab"}, {"\\x{e9}", 1, "é"}, {"[\xf0\x9f\x98\x80-\xf0\x9f\x98\x82]", 1, "x\xf0\x9f\x98\x81"},
    {"a", 1, "a\xff"}, {"a", 1, "ab\xff"}, {"a", 1, "abc\xff"}, {"a", 1, "\xff" "a"}, {"^a", 1, "a\xff"}, {"a*", 1, "b\xff"}, {"\xff", 1, "a"}, {"[\xff]", 1, "a"},
    {"a.b", 1, "a\xc3" "b"}, {"x", 1, "\xed\xa0\x80x"}, {"x", 1, "\xc0\x80x"}, {"é$", 1, "éé"}, {"^é", 1, "éé"}, {"[[:space:]]", 1, "a\xe2\x80\x83z"}, {"é*", 1, "aé"},
    {"ÄÖÜ", 3, "xäöü"}, {"σ", 3, "Σ"}, {"\\>", 1, "é-"}, {"\\<", 1, "-é"},
};

int main(void) {
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    regex_t regex;
    int error = regcomp(&regex, cases[i].pattern, cases[i].flags);
    printf("%zu: %d", i, error);
    if (!error) {
      regmatch_t found[4];
      int result = regexec(&regex, cases[i].text, 4, found, 0);
      printf(" %d", result);
      for (size_t k = 0; !result && k <= regex.re_nsub; k++) printf(" (%d,%d)", (int)found[k].rm_so, (int)found[k].rm_eo);
      regfree(&regex);
    }
    printf("\n");
  }
  return 0;
}
