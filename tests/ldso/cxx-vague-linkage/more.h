#pragma once
struct Addresses {
    static constexpr int count = 14;
    const void *of[count];
};

inline int inline_variable = 7;
inline const int inline_constant = 8;
inline constexpr double inline_number = 2.5;

inline int initializations;
inline int make_value() { return 40 + ++initializations; }
inline int dynamic_value = make_value();
inline int initialized_once() {
    static int value = make_value();
    return value;
}

inline int counter() {
    static int count;
    return ++count;
}
inline int *counter_address() {
    static int marker[2] = {1, 2};
    return &marker[1];
}

template <class T> struct Box {
    static int made;
    static inline T nothing{};
    T value;
    static int *address() {
        static int of_function;
        return &of_function;
    }
};
template <class T> int Box<T>::made = 0;

template <class T> T variable_template = T(3);

struct Shape {
    virtual const char *name() const { return "shape"; }
    virtual int area() const = 0;
    virtual ~Shape() {}
};
struct Square : Shape {
    int side;
    Square(int side) : side(side) {}
    const char *name() const override { return "square"; }
    int area() const override { return side * side; }
};

inline auto local() {
    struct Local {
        int x;
    };
    return Local{1};
}
inline auto lambda = [] {
    static int calls;
    return &calls;
};

inline const void *table_of(const Shape &shape) { return *reinterpret_cast<const void *const *>(&shape); }

inline thread_local int inline_thread_local = 9;
inline int *thread_local_static() {
    static thread_local int of_thread = 4;
    return &of_thread;
}

inline Addresses addresses() {
    Square square(1);
    return {{&inline_variable, &dynamic_value, counter_address(), &Box<int>::made, &Box<int>::nothing, Box<int>::address(),
             &variable_template<short>, table_of(square), &typeid(Square), typeid(Square).name(), lambda(),
             reinterpret_cast<const void *>(&counter), &inline_thread_local, thread_local_static()}};
}

Addresses one_addresses(), two_addresses(), more_addresses();
int one_counter(), two_counter(), one_value(), two_value(), one_made(), two_made();
Shape *one_shape(), *two_shape();
