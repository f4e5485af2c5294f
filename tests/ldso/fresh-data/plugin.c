#include <stdio.h>
#include <string.h>

extern int other_data[];
extern int other(void);
static int one(void) { return 1; }
static int two(void) { return 2; }

int data = 5;
char text[] = "initial";
int zeros[5000];
static struct {
  const char *name;
  int *pointer;
  int (*call)(void);
} record = {"name", &data, one};
int *foreign = &other_data[2];
int (*function)(void) = two;
const char *const constant = "constant";
_Thread_local int thread = 7;
_Thread_local char block[300] = "block";
_Thread_local int *pointer = &zeros[3];
static _Thread_local int empty;
static int constructed;

__attribute__((constructor)) static void construct(void) {
  static int times;
  constructed = ++times;
  data++;
}

static int next(void) {
  static int count = 100;
  return count++;
}

void show(void) {
  long sum = 0;
  for (int i = 0; i < 5000; i++) sum += zeros[i];
  printf("data %d text %s zeros %ld record %s %d %d foreign %d %d constant %s thread %d %s %d %d constructed %d next %d\n", data, text, sum,
         record.name, *record.pointer, record.call(), *foreign, other(), constant, thread, block, *pointer, empty, constructed, next());
}

void spoil(void) {
  data = 1000;
  strcpy(text, "changed");
  memset(zeros, 1, sizeof zeros);
  record.name = text;
  record.pointer = &zeros[1];
  record.call = two;
  *foreign += 10;
  foreign = &zeros[2];
  function = one;
  thread = 77;
  strcpy(block, "other block");
  pointer = &zeros[4];
  empty = 9;
  constructed = 50;
}
