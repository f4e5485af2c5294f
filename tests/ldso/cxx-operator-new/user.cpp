#include "user.h"
extern "C" int printf(const char *, ...);
static int *volatile kept;
#ifdef PLUGIN
extern "C" void plugin_use(int n) {
    kept = new int[n];
    delete[] kept;
    kept = new int(n);
    delete kept;
}
#else
Thing *make_thing() { return new Thing; }
void destroy(Thing *thing) { delete thing; }
void use_array(int n) {
    kept = new int[n];
    delete[] kept;
}
void use_nothrow() {
    kept = new (std::nothrow) int[5];
    printf("%d\n", kept != nullptr);
    delete[] kept;
    kept = new (std::nothrow) int;
    delete kept;
}
#endif
