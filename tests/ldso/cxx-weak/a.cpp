#include "weak.h"
WEAK int replaced() { return 10; }
WEAK int only_in_libraries() { return 11; }
WEAK int weak_first() { return 12; }
WEAK int weak_data = 61;
int a_replaced() { return replaced(); }
int a_weak() { return only_in_libraries(); }
int a_first() { return weak_first(); }
int a_twice(int n) { return twice(n); }
int (*weak_address_a())() { return &only_in_libraries; }
static const Function table[] = {twice};
const Function *a_table() { return table; }
int maybe() { return 33; }
int *a_weak_data() { return &weak_data; }
