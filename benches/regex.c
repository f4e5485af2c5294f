// Regular expressions: compiling, and searching lines and long texts with and without a match, with and without groups.
#include "bench.h"
#include <regex.h>
#include <stdlib.h>

static const char *const log_line =
    "2024-03-17T08:41:09.117Z host42 sshd[20817]: Failed password for invalid user admin from 192.168.17.203 port 51122 ssh2";
static const char *const mail_line = "Please write to support.team@example-company.co.uk or call 555-0199 during office hours.";

static char *words, *wide;

// A text of `size` bytes of words without digits, capitals or '@'.
static char *make_text(size_t size) {
  static const char *const some[] = {"lorem", "ipsum", "dolor", "sit", "amet", "the", "quick", "brown", "fox", "over", "lazy", "dog"};
  char *text = malloc(size + 20), *end = text;
  unsigned state = 1;
  while (end < text + size) {
    state = state * 1103515245 + 12345;
    end = stpcpy(end, some[state / 65536 % 12]);
    *end++ = state / 1048576 % 15 ? ' ' : '\n';
  }
  text[size] = 0;
  return text;
}

static void compile(const char *pattern, int flags) {
  regex_t regex;
  if (regcomp(&regex, pattern, flags)) exit(1);
  USE(&regex);
  regfree(&regex);
}

static regex_t make(const char *pattern, int flags) {
  regex_t regex;
  if (regcomp(&regex, pattern, flags)) exit(1);
  return regex;
}

#define COMPILE(name, pattern, flags) BENCH("regcomp/" name, compile(pattern, flags))
#define EXECUTE(name, pattern, flags, text, count)                             \
  do {                                                                         \
    regex_t regex = make(pattern, flags);                                      \
    regmatch_t found[10];                                                      \
    BENCH("regexec/" name, USE(regexec(&regex, text, count, found, 0)));       \
    regfree(&regex);                                                           \
  } while (0)

#define LOG "^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9:.]+)Z ([a-z0-9]+) ([a-z]+)\\[([0-9]+)\\]: (.*)$"
#define MAIL "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,4}"
#define ADDRESS "([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})"

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  words = make_text(1 << 16);
  COMPILE("literal", "hello world", REG_EXTENDED);
  COMPILE("log", LOG, REG_EXTENDED);
  COMPILE("mail", MAIL, REG_EXTENDED);
  COMPILE("address", ADDRESS, REG_EXTENDED);
  COMPILE("classes", "[[:alpha:]_][[:alnum:]_]*[[:space:]]*=[[:space:]]*[^[:space:]]+", REG_EXTENDED);
  COMPILE("alternatives", "(error|warning|fatal|critical|panic): *(disk|network|memory)", REG_EXTENDED | REG_ICASE);
  COMPILE("basic", "^[ \t]*\\([a-z]*\\)[ \t]*=[ \t]*\"\\([^\"]*\\)\"", 0);
  EXECUTE("log/groups", LOG, REG_EXTENDED, log_line, 9);
  EXECUTE("log/place", LOG, REG_EXTENDED, log_line, 1);
  EXECUTE("log/test", LOG, REG_EXTENDED | REG_NOSUB, log_line, 0);
  EXECUTE("address/groups", ADDRESS, REG_EXTENDED, log_line, 5);
  EXECUTE("mail/place", MAIL, REG_EXTENDED, mail_line, 1);
  EXECUTE("mail/no-match", MAIL, REG_EXTENDED, log_line, 1);
  EXECUTE("alternatives/line", "Failed|Accepted|Disconnected|Invalid", REG_EXTENDED, log_line, 1);
  EXECUTE("literal/line", "invalid user", REG_EXTENDED, log_line, 1);
  EXECUTE("ignore-case/line", "FAILED PASSWORD", REG_EXTENDED | REG_ICASE, log_line, 1);
  EXECUTE("classes/line", "[[:alpha:]]+[[:space:]]+from[[:space:]]+[[:digit:].]+", REG_EXTENDED, log_line, 1);
  EXECUTE("basic/groups", "user \\([^ ]*\\) from \\([^ ]*\\)", 0, log_line, 3);
  EXECUTE("reference/line", "\\([a-z]\\)\\1", 0, log_line, 2);
  EXECUTE("long/literal", "lazy cat", REG_EXTENDED, words, 1);
  EXECUTE("long/mail", MAIL, REG_EXTENDED, words, 1);
  EXECUTE("long/alternatives", "(red|green|blue|white) (cat|horse|cow)", REG_EXTENDED, words, 1);
  EXECUTE("long/classes", "[a-z]+ [0-9]+", REG_EXTENDED, words, 1);
  EXECUTE("long/words", "([a-z]+ ){40}x", REG_EXTENDED, words, 1);
  EXECUTE("long/suffix", "[a-z]+ing", REG_EXTENDED, words, 1);
  return 0;
}
