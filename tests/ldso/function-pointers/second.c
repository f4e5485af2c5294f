#include <stdlib.h>
#include "pointers.h"
int second_function(int n) { return n + 20; }
function *second_data[4] = {program_function, first_function, second_function, (function *)abs};
function **second_list(void) {
    static function *list[4];
    list[0] = program_function;
    list[1] = first_function;
    list[2] = second_function;
    list[3] = (function *)abs;
    return list;
}
static int same_name(int n) { return n + 2; }
function *second_private(void) { return same_name; }
