#include "target.h"
int target_data[4] = {10, 20, 30, 40};
const char target_text[] = "of the target";
int target_function(int n) { return 10 * n; }
int *target_address(void) { return target_data; }
int (*target_function_address(void))(int) { return target_function; }
