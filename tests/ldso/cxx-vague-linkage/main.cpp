// modes: dynamic static
// lib: libone.so one.cpp more.cpp
// lib: libtwo.so two.cpp libone.so
// link: libone.so libtwo.so
// What C++ lets every file define is one object in the process: inline variables, statics of inline functions and of templates, virtual
// tables, typeinfo objects and their names, the functions themselves.
#include "vague.h"

static Addresses here() { return addresses(); }

int main() {
    Addresses all[] = {here(), one_addresses(), two_addresses(), more_addresses()};
    for (int i = 0; i < Addresses::count; i++) {
        printf("%d:", i);
        for (const Addresses &other : all)
            printf(" %d", other.of[i] == all[0].of[i] && other.of[i] != nullptr);
        printf("\n");
    }
    printf("%d %d %d\n", counter(), one_counter(), two_counter());
    inline_variable += 5;
    printf("%d %d\n", one_value(), two_value());
    Box<long>::made = 3;
    printf("%d %d\n", one_made(), two_made());
    Shape *shapes[] = {one_shape(), two_shape(), new Square(5)};
    for (Shape *shape : shapes)
        printf("%s %d %d\n", shape->name(), shape->area(), typeid(*shape) == typeid(Square));
    printf("%d %d\n", typeid(*shapes[0]) == typeid(*shapes[1]), typeid(*shapes[0]) == typeid(Shape));
    printf("%s %s\n", typeid(Box<int>).name(), typeid(local()).name());
    printf("%d %d\n", initialized_once(), initializations);
    return 0;
}
