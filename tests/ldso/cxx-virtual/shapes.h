#pragma once
extern "C" int printf(const char *, ...);
struct Counted {
    static int alive;
    Counted();
    Counted(const Counted &);
    virtual ~Counted();
    virtual int count() const;
};
struct Shape {
    int id = 5;
    virtual const char *name() const;
    virtual int weight() const;
    virtual Shape *clone() const = 0;
    virtual ~Shape();
    int plain() const;
};
struct Circle : Shape {
    int weight() const override;
    Circle *clone() const override;
};
struct Top {
    int top = 1;
    virtual int value() const;
    virtual ~Top();
};
struct Left : virtual Top {
    int left = 2;
};
struct Right : virtual Top {
    int right = 3;
    int value() const override;
};
struct Diamond : Left, Shape, Right, Counted {
    int value() const override;
    const char *name() const override;
    Diamond *clone() const override;
};
void print(const Shape &);
Shape *make_square();
Diamond *make_diamond();
int sum_of(const Diamond &);
int count_of(const Counted &);
int Shape::*shape_member();
int (Shape::*shape_weight())() const;
int (Shape::*shape_plain())() const;

template <class T> int shared(T step) {
    static T total = 10;
    total += step;
    return static_cast<int>(total);
}
extern template int shared<int>(int);
template <class T> struct Pool {
    static T value;
    T take();
};
template <class T> T Pool<T>::value = 6;
template <class T> T Pool<T>::take() { return value++; }
extern template struct Pool<int>;
int more_shared();
int *more_pool();
