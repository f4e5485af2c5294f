// must-fail: standard output differs in line 2
#include <stdio.h>
int main(void) {
    puts("the same");
#ifdef __wasm__
    puts("here");
#else
    puts("there");
#endif
    return 0;
}
