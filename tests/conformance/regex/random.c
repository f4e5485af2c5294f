// Random patterns over a small alphabet, against a matcher that follows the definition: the ends that are reached from a set of places.
// native: glibc
// timeout: 120
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long long state = 42;
static unsigned below(unsigned limit) {
  state = state * 6364136223846793005ull + 1442695040888963407ull;
  return (unsigned)(state >> 33) % limit;
}

// A pattern: kind, operands, bounds.
struct node {
  enum { CHARACTER, ANY, BRACKET, NOT_A, CONCAT, EITHER, REPEAT, GROUP } kind;
  struct node *left, *right;
  char character;
  int least, most;
};

static struct node pool[400];
static int used;

static struct node *make(int depth) {
  struct node *node = &pool[used++];
  memset(node, 0, sizeof *node);
  unsigned choice = depth ? below(10) : 0;
  if (choice < 3) {
    static const char kinds[] = {CHARACTER, CHARACTER, CHARACTER, CHARACTER, ANY, BRACKET, NOT_A};
    node->kind = kinds[below(7)];
    node->character = "abc"[below(3)];
  } else if (choice < 6) {
    node->kind = CONCAT;
    node->left = make(depth - 1);
    node->right = make(depth - 1);
  } else if (choice < 8) {
    node->kind = EITHER;
    node->left = make(depth - 1);
    node->right = make(depth - 1);
  } else {
    static const int bounds[][2] = {{0, -1}, {1, -1}, {0, 1}, {2, 2}, {1, 3}, {0, 2}, {2, -1}};
    int which = below(7);
    node->kind = REPEAT;
    node->left = make(depth - 1);
    node->least = bounds[which][0];
    node->most = bounds[which][1];
  }
  return node;
}

static char *write_pattern(const struct node *node, char *to) {
  switch (node->kind) {
    case CHARACTER: *to++ = node->character; return to;
    case ANY: *to++ = '.'; return to;
    case BRACKET: return stpcpy(to, "[ab]");
    case NOT_A: return stpcpy(to, "[^a]");
    case CONCAT: return write_pattern(node->right, write_pattern(node->left, to));
    case EITHER:
      *to++ = '(';
      to = write_pattern(node->left, to);
      *to++ = '|';
      to = write_pattern(node->right, to);
      *to++ = ')';
      return to;
    default:
      *to++ = '(';
      to = write_pattern(node->left, to);
      *to++ = ')';
      if (node->most < 0) return to + sprintf(to, "{%d,}", node->least);
      return to + sprintf(to, "{%d,%d}", node->least, node->most);
  }
}

static const char *text;

// The places that are reached from the places of a set.
static unsigned ends(const struct node *node, unsigned from) {
  unsigned to = 0;
  switch (node->kind) {
    case CONCAT: return ends(node->right, ends(node->left, from));
    case EITHER: return ends(node->left, from) | ends(node->right, from);
    case REPEAT:
      for (int i = 0; i < node->least; i++) from = ends(node->left, from);
      to = from;
      for (int i = node->least; node->most < 0 ? i < 40 : i < node->most; i++) to |= from = ends(node->left, from);
      return to;
    default:
      for (int i = 0; text[i]; i++) {
        int takes = node->kind == CHARACTER ? text[i] == node->character
                    : node->kind == BRACKET ? text[i] == 'a' || text[i] == 'b'
                    : node->kind == NOT_A   ? text[i] != 'a'
                                            : 1;
        if (from >> i & 1 && takes) to |= 2u << i;
      }
      return to;
  }
}

int main(void) {
  unsigned sum = 0;
  int wrong = 0, matches = 0;
  for (int round = 0; round < 4000; round++) {
    used = 0;
    struct node *node = make(4);
    char pattern[4000];
    *write_pattern(node, pattern) = 0;
    if (strlen(pattern) > 200) continue;
    regex_t regex;
    int error = regcomp(&regex, pattern, REG_EXTENDED);
    if (error) {
      printf("'%s': %d\n", pattern, error);
      continue;
    }
    for (int i = 0; i < 4; i++) {
      char letters[20];
      int length = below(16);
      for (int k = 0; k < length; k++) letters[k] = "aabbcd"[below(6)];
      letters[length] = 0;
      text = letters;
      int so = -1, eo = -1;
      for (int start = 0; start <= length && so < 0; start++) {
        unsigned reached = ends(node, 1u << start);
        if (reached) so = start, eo = 31 - __builtin_clz(reached);
      }
      regmatch_t found = {-1, -1};
      int result = regexec(&regex, text, 1, &found, 0);
      int tested = regexec(&regex, text, 0, NULL, 0);
      matches += !result;
      sum = sum * 31 + (unsigned)(found.rm_so * 17 + found.rm_eo);
      if (result != (so < 0) || tested != result || (!result && (found.rm_so != so || found.rm_eo != eo))) {
        if (wrong++ < 10)
          printf("'%s' '%s': %d (%d,%d), not (%d,%d)\n", pattern, text, result, (int)found.rm_so, (int)found.rm_eo, so, eo);
      }
      // Every group lies within the match, and one with a place has one that is no longer than the match.
      regmatch_t groups[10];
      if (!result && !regexec(&regex, text, 10, groups, 0))
        for (size_t k = 1; k <= regex.re_nsub && k < 10; k++)
          if (groups[k].rm_so != -1 && (groups[k].rm_so < so || groups[k].rm_eo > eo || groups[k].rm_so > groups[k].rm_eo))
            wrong++;
    }
    regfree(&regex);
  }
  // Random bytes as patterns: whatever comes of them, it ends.
  for (int round = 0; round < 3000; round++) {
    char pattern[16];
    int length = below(15);
    for (int k = 0; k < length; k++) pattern[k] = "ab()[]*+?{}1,|^$.\\-:=x"[below(22)];
    pattern[length] = 0;
    regex_t regex;
    if (strchr(pattern, '\\') || regcomp(&regex, pattern, below(2) ? REG_EXTENDED : 0)) continue;
    regmatch_t found[5];
    regexec(&regex, "aab1-x", 5, found, 0);
    regfree(&regex);
  }
  printf("%d matches, %u, %d wrong\n", matches, sum, wrong);
  return 0;
}
