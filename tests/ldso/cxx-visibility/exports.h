#pragma once
extern "C" int printf(const char *, ...);
#define EXPORT __attribute__((visibility("default")))
class EXPORT Exported {
public:
    static int shared;
    virtual int value() const;
    virtual ~Exported();
    __attribute__((visibility("hidden"))) int secret() const;
};
struct EXPORT Interface {
    virtual int run(int) = 0;
    virtual ~Interface() {}
};
EXPORT int call_value(const Exported &);
EXPORT int exports_hidden(), other_hidden(), exports_counter(), other_counter();
EXPORT int *exports_shared();
EXPORT Interface *make_interface();
