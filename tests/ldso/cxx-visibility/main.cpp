// lib: libexports.so exports.cpp -fvisibility=hidden -fvisibility-inlines-hidden
// lib: libother.so other.cpp -fvisibility=hidden libexports.so
// link: libexports.so libother.so
// Libraries compiled with -fvisibility=hidden: classes and functions that are exported can be used, called virtually, derived from; what is
// hidden is each library's own, even under one name, and dlsym does not find it.
#include "exports.h"
#include <dlfcn.h>

struct Derived : Exported {
    int value() const override { return Exported::value() + 1; }
};
struct Hidden {
    int number() { return 3; }
};
int hidden_function() { return 300; }
inline int hidden_counter() {
    static int count = 300;
    return ++count;
}

int main() {
    Derived derived;
    Exported exported;
    printf("%d %d\n", call_value(derived), call_value(exported));
    printf("%d %d %d\n", exports_hidden(), other_hidden(), hidden_function());
    printf("%d %d %d\n", exports_counter(), other_counter(), hidden_counter());
    printf("%d %d\n", Exported::shared, *exports_shared());
    Exported::shared++;
    printf("%d\n", *exports_shared() == Exported::shared && exports_shared() == &Exported::shared);
    Interface *interface = make_interface();
    printf("%d\n", interface->run(4));
    delete interface;
    printf("%d %d\n", dlsym(RTLD_DEFAULT, "hidden_c") == nullptr, dlsym(RTLD_DEFAULT, "exported_c") != nullptr);
    printf("%d\n", reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "exported_c"))());
    return 0;
}
