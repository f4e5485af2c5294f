#include <stdlib.h>
#include "pointers.h"
int first_function(int n) { return n + 10; }
int first_alias(int n) __attribute__((alias("first_function")));
function *first_data[4] = {program_function, first_function, second_function, (function *)abs};
function **first_list(void) {
    static function *list[4];
    list[0] = program_function;
    list[1] = first_function;
    list[2] = second_function;
    list[3] = (function *)abs;
    return list;
}
static int same_name(int n) { return n + 1; }
function *first_private(void) { return same_name; }
void sort_in_library(int *numbers, int count, int (*compare)(const void *, const void *)) {
    qsort(numbers, (size_t)count, sizeof *numbers, compare);
}
