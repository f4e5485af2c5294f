// modes: dynamic static
// lib: libshapes.so shapes.cpp
// lib: libmore.so more.cpp libshapes.so
// link: libshapes.so libmore.so
// Virtual calls, members pointers, multiple and virtual inheritance with thunks and covariant results, over libraries in both directions.
#include "shapes.h"

struct Mine : Circle, Counted {
    const char *name() const override { return "mine"; }
    int weight() const override { return Circle::weight() + 100; }
    Mine *clone() const override { return new Mine(*this); }
    int count() const override { return 77; }
};

static int apply(Shape &shape, int (Shape::*function)() const) { return (shape.*function)(); }

int main() {
    Circle circle;
    Mine mine;
    Diamond *diamond = make_diamond();
    Shape *shapes[] = {&circle, &mine, diamond, make_square()};
    for (Shape *shape : shapes) {
        print(*shape);
        Shape *copy = shape->clone();
        printf("%s %d %d\n", copy->name(), copy->weight(), copy == shape);
        delete copy;
    }
    printf("%d %d\n", apply(mine, &Shape::weight), apply(mine, &Shape::plain));
    printf("%d %d\n", apply(*diamond, shape_weight()), shape_weight() == &Shape::weight);
    printf("%d %d\n", shape_plain() == &Shape::plain, shape_plain() != &Shape::weight);
    printf("%d %d\n", circle.*shape_member(), circle.*&Shape::id);
    int Shape::*none = nullptr;
    int (Shape::*no_function)() const = nullptr;
    printf("%d %d %d\n", none == nullptr, no_function == nullptr, shape_member() == &Shape::id);

    Left *left = diamond;
    Right *right = diamond;
    Top *top = diamond;
    printf("%d %d %d %d\n", left->left, right->right, top->top, static_cast<Top *>(left) == static_cast<Top *>(right));
    printf("%d %d %d\n", left->value(), right->value(), top->value());
    printf("%d\n", sum_of(*diamond));
    struct Own : Diamond {
        int value() const override { return Diamond::value() + 1000; }
    } own;
    printf("%d %d\n", sum_of(own), count_of(mine));
    int (Top::*through_top)() const = &Top::value;
    printf("%d %d\n", (own.*through_top)(), (diamond->*through_top)());
    Counted *counted = &mine;
    printf("%d %d\n", counted->count(), Counted::alive);
    delete static_cast<Top *>(diamond);
    printf("%d\n", Counted::alive);
    printf("%d %d\n", shared<int>(1), shared<long>(1));
    printf("%d %d\n", more_shared(), &Pool<int>::value == more_pool());
    return 0;
}
