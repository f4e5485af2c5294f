// The expansions of the shell, all flags, all errors.
// native: glibc
// env: A=one
// env: B=two words
// env: E=
// env: G=*.none
// env: PATHLIKE=/usr/local/lib/file.tar.gz
// env: HOME=/home/someone
// env: N=12
// env: S=  lead and  trail  
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wordexp.h>

static void show(const char *text, int flags) {
  wordexp_t words;
  memset(&words, 0, sizeof words);
  int result = wordexp(text, &words, flags);
  printf("[%s] %d: %d", text, flags, result);
  if (!result) {
    for (size_t i = 0; i < words.we_wordc; i++) printf(" <%s>", words.we_wordv[i]);
    if (words.we_wordv[words.we_wordc]) printf(" no end");
    wordfree(&words);
  }
  printf("\n");
}

int main(void) {
  static const char *const texts[] = {
      "", " ", "a", "a b", "  a\tb  ", "'a b' c", "\"a b\" c", "a\\ b", "a'b'\"c\"d", "''", "\"\"", "'' ''", "a''b", "\\$A", "'$A'", "\"$A\"", "$A", "${A}", "$A$A", "${A}b", "$Ab", "$B", "\"$B\"",
      "$B$A", "x$B", "$B'x y'", "$E", "$E$E", "x$E", "$UNSET", "\"$UNSET\"", "${UNSET}", "${UNSET-word}", "${UNSET:-word}", "${E-word}", "${E:-word}", "${A-word}", "${A:-word}",
      "${UNSET:-two words}", "\"${UNSET:-two words}\"", "${UNSET:-$B}", "${UNSET:-${A}}", "${UNSET+set}", "${A+set}", "${A:+set}", "${E+set}", "${E:+set}", "${A:+$B}",
      "${#A}", "${#B}", "${#E}", "${PATHLIKE#/}", "${PATHLIKE#*/}", "${PATHLIKE##*/}", "${PATHLIKE%.*}", "${PATHLIKE%%.*}", "${PATHLIKE%/*}", "${PATHLIKE%%/*}", "${PATHLIKE%none}",
      "${PATHLIKE##none}", "\"${PATHLIKE##*/}\"", "${A%e}", "${A#o}", "${A%%*}", "${A##*}",
      "$((1+2))", "$((2*3+4))", "$((2*(3+4)))", "$(( 10 / 3 ))", "$((-5))", "$((1-2-3))", "$(($N+1))", "$((2+$N*2))", "x$((1))y", "\"$((1+1)) z\"", "$((100-1)) $((7))",
      "~", "~/x", "a~", "~/$A", "'~'", "\\~", "\"~\"", "x ~", "~no-such-user", "$", "a$", "$ a", "\"$\"", "a\\\nb", "\"a\\\nb\"", "\"a\\b\"", "\"\\$A\"", "\"\\\\\"", "\"\\\"\"", "'\\'",
      "a|b", "a&b", "a;b", "a<b", "a>b", "(a)", "{a}", "a\nb", "'a|b'", "\"a;b\"", "a\\|b", "'a\nb'", "\"a\nb\"", "'open", "\"open", "${A", "${", "${}", "$((1+", "${A:?message}", "${A?message}",
      "$(true)", "`true`", "\"$(true)\"", "'$(true)'", "\\`", "$G", "\"$G\"", "*.none-either", "[", "[a", "a\\*b", "'*'", "\"*\"", "a=b", "a=$A", "#", "a#b", "# a", "!x", "$S", "\"$S\"", "-n", "a,b",
  };
  for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) show(texts[i], WRDE_NOCMD);
  show("$UNSET", WRDE_NOCMD | WRDE_UNDEF);
  show("${UNSET}", WRDE_NOCMD | WRDE_UNDEF);
  show("$A$E", WRDE_NOCMD | WRDE_UNDEF);
  show("${NEW:=value}", WRDE_NOCMD);
  printf("%s\n", getenv("NEW"));
  show("${NEW:=other} ${NEW2=x}$NEW2", WRDE_NOCMD);
  setenv("IFS", ":", 1);
  setenv("L", "a:b c::d:", 1);
  show("$L", WRDE_NOCMD);
  show("x:y $L", WRDE_NOCMD);
  show("\"$L\"", WRDE_NOCMD);
  setenv("IFS", "", 1);
  show("$B $L", WRDE_NOCMD);
  setenv("IFS", ": ", 1);
  setenv("L", "a : b  c", 1);
  show("$L", WRDE_NOCMD);
  unsetenv("IFS");

  wordexp_t words;
  memset(&words, 0, sizeof words);
  words.we_offs = 2;
  printf("%d", wordexp("a b", &words, WRDE_DOOFFS));
  printf(" %d", wordexp("c", &words, WRDE_DOOFFS | WRDE_APPEND));
  printf(" %zu %d%d %s %s %s %d\n", words.we_wordc, !words.we_wordv[0], !words.we_wordv[1], words.we_wordv[2], words.we_wordv[3], words.we_wordv[4], !words.we_wordv[5]);
  printf("%d", wordexp("d e f", &words, WRDE_DOOFFS | WRDE_REUSE));
  printf(" %zu %s %s\n", words.we_wordc, words.we_wordv[2], words.we_wordv[4]);
  printf("%d", wordexp("'", &words, WRDE_DOOFFS | WRDE_APPEND));
  printf(" %zu %s\n", words.we_wordc, words.we_wordv[4]);
  wordfree(&words);
  memset(&words, 0, sizeof words);
  printf("%d", wordexp("x", &words, WRDE_APPEND));
  printf(" %d", wordexp("y z", &words, WRDE_APPEND));
  printf(" %zu %s %s %s %d\n", words.we_wordc, words.we_wordv[0], words.we_wordv[1], words.we_wordv[2], !words.we_wordv[3]);
  wordfree(&words);

  char folder[] = "wordexpXXXXXX";
  if (!mkdtemp(folder) || chdir(folder)) return 1;
  fclose(fopen("f1.x", "w")), fclose(fopen("f2.x", "w")), fclose(fopen("a b.x", "w"));
  show("*.x", WRDE_NOCMD);
  show("f?.x none*", WRDE_NOCMD);
  show("'*'.x", WRDE_NOCMD);
  show("f[12].x", WRDE_NOCMD);
  show("f\"*\"", WRDE_NOCMD);
  setenv("P", "*.x", 1);
  show("\"$P\"", WRDE_NOCMD);
  show("'a b'*", WRDE_NOCMD);
  unlink("f1.x"), unlink("f2.x"), unlink("a b.x");
  chdir(".."), rmdir(folder);
  return 0;
}
