#include "shared.h"
int plain_add(int n) { return counter += n; }
int *plain_address(void) { return &counter; }
