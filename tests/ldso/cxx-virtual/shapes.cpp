#include "shapes.h"
int Counted::alive;
Counted::Counted() { alive++; }
Counted::Counted(const Counted &) { alive++; }
Counted::~Counted() { alive--; }
int Counted::count() const { return 1; }
const char *Shape::name() const { return "shape"; }
int Shape::weight() const { return id; }
Shape::~Shape() {}
int Shape::plain() const { return id * 2; }
int Circle::weight() const { return 30; }
Circle *Circle::clone() const { return new Circle(*this); }
int Top::value() const { return top; }
Top::~Top() {}
int Right::value() const { return right + top; }
int Diamond::value() const { return left + right + top + id; }
const char *Diamond::name() const { return "diamond"; }
Diamond *Diamond::clone() const { return new Diamond(*this); }
Diamond *make_diamond() { return new Diamond; }
template int shared<int>(int);
template struct Pool<int>;
