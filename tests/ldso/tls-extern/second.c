#include "shared.h"
static _Thread_local int calls = 100;
int second_add(int n) {
    counter += n;
    return counter + ++calls;
}
