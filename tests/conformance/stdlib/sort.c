// Sorting and searching: elements of all sizes, patterns that are hard for some methods, few comparisons, and recursion.
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned seed = 3;
static unsigned random_number(void) { return (seed = seed * 1103515245 + 12345) >> 8; }

static long compared;
static int by_key(const void *a, const void *b) {
  int l, r;
  memcpy(&l, a, sizeof l), memcpy(&r, b, sizeof r);
  compared++;
  return (l > r) - (l < r);
}
static int by_byte(const void *a, const void *b) { return *(const unsigned char *)a - *(const unsigned char *)b; }
static int downwards(const void *a, const void *b, void *count) {
  ++*(int *)count;
  return by_byte(b, a);
}
static int by_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static int nested(const void *a, const void *b) {
  int inner[5] = {3, 1, 2, *(const int *)a, *(const int *)b};
  qsort(inner, 5, sizeof *inner, by_key);
  return by_key(a, b);
}

static jmp_buf out;
static int leaves(const void *a, const void *b) {
  (void)a, (void)b;
  longjmp(out, 1);
}

static void check(int right, const char *what, int a, int b) {
  if (right) return;
  printf("%s: %d %d\n", what, a, b);
  exit(1);
}

int main(void) {
  static const int sizes[] = {1, 2, 3, 4, 5, 7, 8, 12, 15, 16, 17, 24, 31, 32, 33, 40, 64, 100, 500};
  static unsigned char array[600 * 500], copy[600 * 500];
  for (int s = 0; s < 19; s++)
    for (int count = 0; count < 600; count += count < 40 ? 1 : 137) {
      int size = sizes[s], sum = 0, after = 0, calls = 0;
      for (int i = 0; i < count * size; i++) sum += (array[i] = random_number() % (count % 3 ? 256 : 4)) * (i % size + 1);
      memcpy(copy, array, count * size);
      qsort(array, count, size, by_byte);
      for (int i = 0; i < count * size; i++) after += array[i] * (i % size + 1);
      check(sum == after, "elements are lost", size, count);
      for (int i = 1; i < count; i++) check(array[(i - 1) * size] <= array[i * size], "not sorted", size, count);
      qsort_r(copy, count, size, downwards, &calls);
      for (int i = 1; i < count; i++) check(copy[(i - 1) * size] >= copy[i * size], "not sorted down", size, count);
      check(count < 2 || calls >= count - 1, "calls", size, count);
    }

  enum { MANY = 20000 };
  static int numbers[MANY];
  for (int pattern = 0; pattern < 9; pattern++) {
    for (int i = 0; i < MANY; i++) {
      int organ = i < MANY / 2 ? i : MANY - i;
      int all[] = {i, -i, i % 2, 5, organ, -organ, i % 1000, (int)random_number(), i == MANY - 1 ? -1 : i};
      numbers[i] = all[pattern];
    }
    compared = 0;
    qsort(numbers, MANY, sizeof *numbers, by_key);
    for (int i = 1; i < MANY; i++) check(numbers[i - 1] <= numbers[i], "pattern", pattern, i);
    check(compared < MANY * 15l * 4, "too many comparisons", pattern, (int)compared);
  }

  int few[] = {5, 3, 9, 1};
  qsort(few, 4, sizeof *few, nested);
  printf("%d %d %d %d\n", few[0], few[1], few[2], few[3]);
  if (setjmp(out) == 0) qsort(few, 4, sizeof *few, leaves), puts("not left");
  qsort(NULL, 0, 4, by_key);

  const char *words[] = {"pear", "apple", "fig", "banana", "cherry"};
  qsort(words, 5, sizeof *words, by_text);
  for (int i = 0; i < 5; i++) printf("%s ", words[i]);
  const char *key = "fig", **found = bsearch(&key, words, 5, sizeof *words, by_text);
  printf("%d\n", (int)(found - words));
  key = "grape";
  printf("%d\n", bsearch(&key, words, 5, sizeof *words, by_text) == NULL);

  for (int count = 0; count < 40; count++) {
    for (int i = 0; i < count; i++) numbers[i] = 2 * i;
    for (int k = -1; k <= 2 * count; k++) {
      int *at = bsearch(&k, numbers, count, sizeof *numbers, by_key);
      int there = k >= 0 && k % 2 == 0 && k < 2 * count;
      check(there ? at == numbers + k / 2 : at == NULL, "bsearch", count, k);
    }
  }
  puts("sorted");
  return 0;
}
