#include "weak.h"
WEAK int replaced() { return 20; }
WEAK int only_in_libraries() { return 21; }
WEAK int weak_first() { return 22; }
WEAK int weak_data = 62;
int b_replaced() { return replaced(); }
int b_weak() { return only_in_libraries(); }
int b_first() { return weak_first(); }
int b_twice(int n) { return twice(n); }
int (*weak_address_b())() { return &only_in_libraries; }
static const Function table[] = {twice};
const Function *b_table() { return table; }
WEAK int even(int) { return 1000; }
