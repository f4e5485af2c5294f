// status: 134
// must-fail: exit status 0 instead of 134
#include <stdlib.h>
int main(void) {
#ifdef __wasm__
    return 0;
#else
    abort();
#endif
}
