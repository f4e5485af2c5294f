#include "shared.h"
#include <stdio.h>
static int twice(int n) { return 2 * n; }
static _Thread_local char pad[3] = "ab";
_Thread_local int counter = 5;
_Thread_local int zero;
_Thread_local struct record record = {42, "a record", {1, 2, 3, 4}, twice};
_Thread_local int numbers[8] = {1, 2, 3};
_Thread_local const char *text = "text";
_Thread_local char letter = 'z';
_Thread_local long long big = 1LL << 40;
_Thread_local long double precise = 0.5L;
int first_counter(void) { return counter; }
int first_zero(void) { return zero; }
int *first_address(void) { return &counter; }
struct record *first_record(void) { return &record; }
void first_print(void) {
    printf("%d %g %d %c %lld %s\n", record.number, record.list[3], numbers[6], letter, big, pad);
}
