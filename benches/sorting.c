// qsort and bsearch. Each sort begins with a copy of the same array.
#include "bench.h"
#include <stdlib.h>

#define COUNT 10000

struct record {
  char name[24];
  int key;
  double value;
};

static int compare_int(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}

static int compare_double(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static int compare_record(const void *a, const void *b) {
  int x = ((const struct record *)a)->key, y = ((const struct record *)b)->key;
  return (x > y) - (x < y);
}

static int compare_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static int numbers[COUNT], ordered[COUNT], few[COUNT], work[COUNT];
static double doubles[COUNT], double_work[COUNT];
static struct record records[COUNT], record_work[COUNT];
static char texts[COUNT][16], *pointers[COUNT], *pointer_work[COUNT];

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  for (int i = 0; i < COUNT; i++) {
    numbers[i] = random_number(), ordered[i] = 2 * i, few[i] = random_number() % 10;
    doubles[i] = random_number() * 1e-9;
    records[i].key = numbers[i];
    snprintf(texts[i], sizeof texts[i], "%x", numbers[i]);
    pointers[i] = texts[i];
  }
#define SORT(name, from, to, compare) \
  BENCH("qsort/" name, memcpy(to, from, sizeof from); qsort(to, COUNT, sizeof *to, compare))
  SORT("random", numbers, work, compare_int);
  SORT("sorted", ordered, work, compare_int);
  SORT("few-distinct", few, work, compare_int);
  SORT("double", doubles, double_work, compare_double);
  SORT("structs", records, record_work, compare_record);
  SORT("strings", pointers, pointer_work, compare_text);
  BENCH_EACH("qsort/hundred", 100, {
    memcpy(work, numbers, sizeof numbers);
    for (int part = 0; part < COUNT; part += 100) qsort(work + part, 100, sizeof *work, compare_int);
  });
  int key = 0;
  BENCH("bsearch/int-10000", key = numbers[i % COUNT] & 16383; USE(bsearch(&key, ordered, COUNT, sizeof *ordered, compare_int)));
  BENCH("bsearch/int-100", key = (numbers[i % COUNT] & 127) * 2; USE(bsearch(&key, ordered, 100, sizeof *ordered, compare_int)));
  return 0;
}
