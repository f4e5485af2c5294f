#include <stdlib.h>

int numbers[2048] = {7};
static _Thread_local char local[10000] = {1};

int *library_numbers(void) { return numbers; }
char *library_local(void) { return local; }
char *library_block(unsigned size) { return malloc(size); }
