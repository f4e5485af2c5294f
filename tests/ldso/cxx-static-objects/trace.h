#pragma once
extern "C" int printf(const char *, ...);
extern "C" int puts(const char *);
struct Trace {
    const char *name;
    int touched = 0;
    Trace(const char *name) : name(name) { printf("+ %s\n", name); }
    ~Trace() { printf("- %s%s\n", name, touched ? " (touched)" : ""); }
    Trace(const Trace &) = delete;
    void touch() { touched++; }
};
void base_lazy();
void user_lazy();
extern Trace base_object;
