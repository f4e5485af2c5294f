#include "shapes.h"
namespace {
struct Square : Shape {
    const char *name() const override { return "square"; }
    Square *clone() const override { return new Square(*this); }
};
} // namespace
void print(const Shape &shape) { printf("%s %d %d\n", shape.name(), shape.weight(), shape.plain()); }
Shape *make_square() { return new Square; }
int sum_of(const Diamond &diamond) {
    const Left &left = diamond;
    const Right &right = diamond;
    return left.value() + right.value() + diamond.weight();
}
int count_of(const Counted &counted) { return counted.count(); }
int Shape::*shape_member() { return &Shape::id; }
int (Shape::*shape_weight())() const { return &Shape::weight; }
int (Shape::*shape_plain())() const { return &Shape::plain; }
int more_shared() { return shared<int>(5) + static_cast<int>(shared<long>(7)); }
int *more_pool() {
    Pool<int> pool;
    pool.take();
    return &Pool<int>::value;
}
