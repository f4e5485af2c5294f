// Trees, hash tables, lists and linear search.
#define _GNU_SOURCE
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned seed = 1;
static int random_below(int n) { return ((seed = seed * 1103515245 + 12345) >> 16) % n; }
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static int visited, depth, last = -1;
static void visit(const void *node, VISIT when, int level) {
  if (when != postorder && when != leaf) return;
  int key = **(int *const *)node;
  if (key <= last) puts("out of order");
  last = key, visited++;
  if (level > depth) depth = level;
}
static int freed;
static void release(void *key) { (void)key, freed++; }

int main(void) {
  enum { KEYS = 2000 };
  static int keys[KEYS], in[KEYS], inside;
  void *root = NULL;
  for (int i = 0; i < KEYS; i++) keys[i] = i;
  for (int round = 0; round < 60000; round++) {
    int i = round < KEYS ? round : random_below(KEYS), key = i;
    void *found = tfind(&key, &root, compare);
    if (!found != !in[i] || (found && *(int **)found != &keys[i])) return printf("tfind %d\n", i), 1;
    if (in[i] && random_below(2)) {
      if (!tdelete(&key, &root, compare)) return printf("tdelete %d\n", i), 1;
      in[i] = 0, inside--;
    } else {
      if (**(int **)tsearch(&keys[i], &root, compare) != i) return printf("tsearch %d\n", i), 1;
      inside += !in[i], in[i] = 1;
    }
  }
  twalk(root, visit);
  int missing = -5;
  printf("%d %d %d %d\n", visited == inside, depth < 24, tdelete(&missing, &root, compare) == NULL, tfind(&missing, &root, compare) == NULL);
  tdestroy(root, release);
  printf("%d\n", freed == inside);
  root = NULL;
  tsearch(&keys[0], &root, compare);
  int zero = 0, deleted = tdelete(&zero, &root, compare) != NULL;
  printf("%d %d\n", deleted, root == NULL);

  static char names[5000][8];
  printf("%d\n", hcreate(10) != 0);
  for (int i = 0; i < 5000; i++) {
    sprintf(names[i], "k%d", i);
    ENTRY *entry = hsearch((ENTRY){names[i], &names[i]}, ENTER);
    if (!entry || entry->data != &names[i]) return printf("hsearch %d\n", i), 1;
  }
  for (int i = 0; i < 5000; i++) {
    char key[8];
    strcpy(key, names[i]);
    ENTRY *entry = hsearch((ENTRY){key, NULL}, FIND);
    if (!entry || entry->data != &names[i]) return printf("hsearch %d\n", i), 1;
    if (hsearch((ENTRY){key, NULL}, ENTER) != entry) puts("entered twice");
  }
  printf("%d\n", hsearch((ENTRY){(char *)"none", NULL}, FIND) == NULL);
  hdestroy();
  struct hsearch_data table = {0};
  ENTRY *entry;
  printf("%d\n", hcreate_r(1, &table) != 0);
  int result = hsearch_r((ENTRY){(char *)"a", NULL}, FIND, &entry, &table);
  printf("%d %d\n", result, entry == NULL);
  result = hsearch_r((ENTRY){(char *)"a", names}, ENTER, &entry, &table);
  printf("%d %d\n", result != 0, entry->data == names);
  hdestroy_r(&table);

  struct element { struct element *next, *previous; int value; } a = {.value = 1}, b = {.value = 2}, c = {.value = 3};
  insque(&a, NULL), insque(&c, &a), insque(&b, &a);
  for (struct element *e = &a; e; e = e->next) printf("%d%c", e->value, e->next && e->next->previous != e ? '!' : ' ');
  remque(&b), remque(&a);
  printf("%d %d\n", c.previous == NULL, c.next == NULL);

  int list[8] = {5, 3, 9};
  size_t count = 3;
  int three = 3, four = 4;
  printf("%d ", (int)((int *)lfind(&three, list, &count, sizeof *list, compare) - list));
  printf("%d ", lfind(&four, list, &count, sizeof *list, compare) == NULL);
  printf("%d ", (int)((int *)lsearch(&four, list, &count, sizeof *list, compare) - list));
  printf("%d\n", (int)count);
  return 0;
}
