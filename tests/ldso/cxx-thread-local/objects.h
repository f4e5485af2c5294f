#pragma once
extern "C" int printf(const char *, ...);
extern "C" int puts(const char *);
struct Trace {
    const char *name;
    int touched = 0;
    Trace(const char *name) : name(name) { printf("+ %s\n", name); }
    ~Trace() { printf("- %s\n", name); }
    void touch() { touched++; }
};
extern thread_local int dynamic_number;
extern thread_local Trace of_library;
inline thread_local Trace shared_object("shared by all");
struct Holder {
    static thread_local Trace member;
};
inline Trace &in_function() {
    static thread_local Trace object("in a function");
    return object;
}
int user_number(), objects_number(), user_shared(), user_member(), user_function();
Trace *user_address(), *objects_address();
