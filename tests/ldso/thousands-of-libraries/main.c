// lib: template.so plugin.c
// native: glibc
// timeout: 300
// Two thousand different libraries are open at once, each with data, TLS and constructors of its own, and then closed.
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COUNT = 2000 };
static void *handles[COUNT];

// A copy of the template with another number in it.
static int write_library(const char *name, const char *template, size_t size, size_t mark, unsigned number) {
  char *copy = malloc(size);
  memcpy(copy, template, size);
  memcpy(copy + mark, &number, sizeof number);
  FILE *file = fopen(name, "wb");
  int failed = !file || fwrite(copy, 1, size, file) != size;
  failed |= !file || fclose(file);
  free(copy);
  return failed;
}

int main(void) {
  static char template[1 << 20];
  FILE *file = fopen("./template.so", "rb");
  size_t size = fread(template, 1, sizeof template, file);
  fclose(file);
  size_t mark = 0;
  unsigned wanted = 0x9d3c57e1;
  while (mark < size && memcmp(template + mark, &wanted, 4)) mark++;
  if (mark == size) return puts("no mark"), 1;
  char name[64];
  for (int round = 0; round < 2; round++) {
    long sum = 0;
    for (unsigned i = 0; i < COUNT; i++) {
      snprintf(name, sizeof name, "./many-%u.so", i);
      if (!round && write_library(name, template, size, mark, i)) return puts("cannot write"), 1;
      handles[i] = dlopen(name, RTLD_NOW);
      if (!handles[i]) return printf("%u: %s\n", i, dlerror()), 1;
    }
    for (unsigned i = 0; i < COUNT; i++) {
      unsigned (*number)(void) = (unsigned (*)(void))dlsym(handles[i], "number");
      int (*count)(void) = (int (*)(void))dlsym(handles[i], "count");
      count();
      if (number() != i || count() != 12) return printf("%u: wrong library\n", i), 1;
      sum += number();
    }
    int closed = 0;
    for (unsigned i = 0; i < COUNT; i++) closed += dlclose(handles[i]) == 0;
    printf("sum %ld, closed %d\n", sum, closed);
  }
  for (unsigned i = 0; i < COUNT; i++) {
    snprintf(name, sizeof name, "./many-%u.so", i);
    unlink(name);
  }
  return 0;
}
