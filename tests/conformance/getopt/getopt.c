// getopt, getopt_long, getopt_long_only
#define _GNU_SOURCE
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int flag;
static const struct option longs[] = {{"add", 1, 0, 'a'}, {"append", 0, 0, 'p'}, {"verbose", 0, &flag, 7}, {"optional", 2, 0, 'o'}, {"x", 0, 0, 'X'}, {"same1", 0, 0, 's'}, {"same2", 0, 0, 's'}, {0, 0, 0, 0}};

static void run(int kind, const char *options, const char *line) {
  char copy[200], *argv[30];
  int argc = 0;
  strcpy(copy, line);
  for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) argv[argc++] = strcmp(word, "''") ? word : "";
  argv[argc] = NULL;
  optind = 0, opterr = 1, flag = 0;
  printf("[%d] <%s> %s\n", kind, options, line);
  for (;;) {
    int index = -1;
    int c = kind == 0 ? (optind = optind ? optind : 1, getopt(argc, argv, options)) : kind == 1 ? getopt_long(argc, argv, options, longs, &index) : getopt_long_only(argc, argv, options, longs, &index);
    if (c == -1) break;
    printf("  %d '%c' arg <%s> opt %d ind %d index %d flag %d\n", c, c > 31 ? c : '.', c == 'z' || optarg == NULL ? "(null)" : optarg, c == '?' || c == ':' ? optopt : 0, optind, index, flag);
  }
  printf("  end %d:", optind);
  for (int i = 0; i < argc; i++) printf(" %s", argv[i]);
  printf("\n");
}

int main(void) {
  dup2(1, 2);
  setvbuf(stdout, NULL, _IONBF, 0);
  run(0, "ab:c", "prog -a -b arg -c rest more");
  run(0, "ab:c", "prog -abarg -c");
  run(0, "ab:c", "prog -ac -- -b");
  run(0, "ab:c", "prog -b");
  run(0, ":ab:c", "prog -b");
  run(0, "ab:c", "prog -x -a");
  run(0, ":ab:c", "prog -x -a");
  run(0, "ab:c", "prog - -a");
  run(0, "ab:c", "prog file -a");
  run(0, "o::a", "prog -ovalue -o value -a");
  run(0, "b:", "prog -b -- -x");
  run(0, "b:", "prog -b ''");
  run(1, "ab:c", "prog file1 -a file2 --add=x file3 --append -- -c file4");
  run(1, "+ab:c", "prog -a file1 -c");
  run(1, "-ab:c", "prog -a file1 -c");
  run(1, "ab:c", "prog --add");
  run(1, ":ab:c", "prog --add");
  run(1, "ab:c", "prog --add value --ad=1 --app --ap --a");
  run(1, "ab:c", "prog --verbose --append=no --none --optional --optional=1 --same");
  run(1, "ab:c", "prog f1 --add v f2 -b w f3 --verbose");
  run(1, "abx:c", "prog -abx --append -x1 -c");
  run(2, "ab:cx", "prog -add v -append -verbose -x --x -a -b1");
  run(2, "bc", "prog -nope -b");
  return 0;
}
