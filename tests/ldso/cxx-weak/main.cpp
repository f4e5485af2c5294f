// lib: liba.so a.cpp a2.cpp
// lib: libb.so b.cpp liba.so
// link: liba.so libb.so
// Weak functions of default visibility, which a library imports and exports at once: the first definition in the search order is everybody's, also
// by address and in tables; COMDATs are one in a module.
#include "weak.h"

// The program's own, strong: beats those of the libraries.
int replaced() { return 1; }

int main() {
    printf("%d %d %d\n", replaced(), a_replaced(), b_replaced());
    printf("%d %d\n", a_weak(), b_weak());
    printf("%d %d\n", weak_address_a() == weak_address_b(), weak_address_a() == &only_in_libraries);
    printf("%d %d\n", a_first(), b_first());
    printf("%d %d %d\n", twice(4), a_twice(4), b_twice(4));
    printf("%d %d\n", a_table()[0](2), b_table()[0](2));
    printf("%d %d\n", a_table()[0] == b_table()[0], a_table()[0] == &twice);
    printf("%d\n", a_recursive(5));
    printf("%d %d\n", maybe ? maybe() : -1, nowhere ? nowhere() : -1);
    printf("%d %d\n", weak_data, *a_weak_data());
    return 0;
}
