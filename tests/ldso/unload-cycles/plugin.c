#include <stdlib.h>
#include <string.h>
void count_destructor(void);
int dep(void);
int data;
static char bss[20000];
static char initialized[9000] = {1};
static _Thread_local int thread = 40;
static _Thread_local char block[100];
__attribute__((constructor)) static void start(void) { data++; }
__attribute__((destructor)) static void end(void) { count_destructor(); }
// Imported and exported by the library itself, directly and by address.
__attribute__((weak)) int weak(void) { return 0; }
int exported(void) { return 0; }
int (*volatile through_pointer)(void) = exported;
int work(void) {
  memset(bss, 1, sizeof bss);
  memset(initialized, 2, sizeof initialized);
  memset(block, 3, sizeof block);
  return thread++ + dep() + weak() + through_pointer();
}
