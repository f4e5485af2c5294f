// only: here, glibc departs from the shell: it divides quoted words in parameter expansions, does not expand paths in their results, joins
// fields, and knows little arithmetic.
// env: A=one
// env: E=
// env: S=  lead and  trail  
// env: N=12
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
    wordfree(&words);
  }
  printf("\n");
}

int main(void) {
  static const char *const texts[] = {
      "\"$E\"", "${UNSET:-\"two words\"}", "x$S", "$S$S", "${S}y", "${UNSET:-'quoted word'}", "${UNSET:-a\\ b}", "${A#\"o\"}", "${A#'*'}", "${UNSET:-${A:-x}${E:-y}}", "${A:+${UNSET:-deep}}",
      "${A:-${UNSET:?not evaluated}}", "${UNSET:-$((N+1))}", "\"a ${UNSET:-b c} d\"", "$((N*2))", "$((N<<2|1))", "$((N>5&&N<20))", "$((N>5?100:200))", "$((!N))", "$((~0))", "$((0x1F))", "$((010))", "$((UNSET))", "$((V=5))$((V+=2))$V",
      "$((1/0))", "$((N/0))", "$((0&&1/0))", "$((1||1/0))", "$((2+))", "$((1 2))", "$(( (1+2)*(3) ))", "$((-9223372036854775807-1))", "$((1==1))$((1!=1))$((2>=3))", "$((7%3))", "$((5&6))$((5|6))$((5^6))", "$(())", "$((08))",
      "$((1?2:3?4:5))", "${#}", "$#", "$?", "$1", "${1:-none}", "$*", "\"$@\"", "${A", "${A:", "${A:x}", "${#A", "${#A-}", "${A!}", "$(echo", "`echo", "~$A", "a:~",
      "$@", "a\"$@\"b", "\"$@$@\"", "\"\"\"$@\"", "\"$@\"\"\"", "\"${@}\"", "\"$@ \"", "x \"$@\" y", "\"${@+s}\"", "\"${@:-d}\"", "\"$@\"$@", "'' \"$@\"", "\"$*\"", "\"${UNSET-\"$@\"}\"", "\"$1\"",
      "$((1+2)", "$((1+2", "$(( (1+2)", "$((1+2) )", "$((1+2)*3)", "$((", "$((1", "$(1+2", "$((1+(2)", "\"$((1+2)\"", "$(echo)", "`echo`", "${UNSET-$(echo}", "$((1))2)",
  };
  for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) show(texts[i], WRDE_NOCMD);
  show("${UNSET-x}", WRDE_NOCMD | WRDE_UNDEF);
  show("${UNSET:-$OTHER}", WRDE_NOCMD | WRDE_UNDEF);
  show("${A:-$OTHER}", WRDE_NOCMD | WRDE_UNDEF);
  // Nesting ends somewhere, without harm.
  static char deep[200001];
  for (int i = 0; i < 100000; i += 4) memcpy(deep + i, "${U-", 4);
  wordexp_t words;
  printf("%d\n", wordexp(deep, &words, WRDE_NOCMD));
  memset(deep, '(', 100000), memcpy(deep, "$((", 3);
  memset(deep + 100000, ')', 100000);
  printf("%d\n", wordexp(deep, &words, WRDE_NOCMD));
  char folder[] = "wordexpXXXXXX";
  if (!mkdtemp(folder) || chdir(folder)) return 1;
  fclose(fopen("f1.x", "w")), fclose(fopen("a b.x", "w"));
  setenv("P", "*.x", 1);
  show("$P", WRDE_NOCMD);
  show("${UNSET:-*.x}", WRDE_NOCMD);
  show("${UNSET:-'*.x'}", WRDE_NOCMD);
  unlink("f1.x"), unlink("a b.x");
  chdir(".."), rmdir(folder);
  return 0;
}
