// modes: dynamic static
// lib: libbase.so base.cpp
// link: libbase.so
// status: 134
// stderr: pure virtual
// A pure virtual function is called while its class's constructor runs, by way of another library.
#include "base.h"
extern "C" int puts(const char *);
extern "C" int fflush(void *);
struct Derived : Base {
    Derived() { puts("derived"); }
    void name() override { puts("name of derived"); }
};
int main() {
    puts("begin");
    fflush(nullptr);
    Derived derived;
    puts("not here");
    return 0;
}
