// A small library with what most have: data, bss, thread-local data, a constructor and a destructor.
#include <string.h>

static int count = 5;
static char bss[3000];
static _Thread_local int thread = 7;
char *text = bss;

__attribute__((constructor)) static void start(void) { count = 5; }
__attribute__((destructor)) static void end(void) { memset(bss, 0, 10); }

int function(int x) { return x + count + thread; }
