#pragma once
extern "C" int printf(const char *, ...);

namespace std {
class type_info {
public:
    virtual ~type_info();
    const char *name() const { return text[0] == '*' ? text + 1 : text; }
    bool operator==(const type_info &other) const { return this == &other; }

protected:
    const char *text;
};
} // namespace std
#include "more.h"
