#define NAME(name) name
#include "common.h"

static void write_list(const char *format, va_list list) { vfprintf(stdout, format, list); }

void nested(const char *format, ...) {
    va_list list;
    va_start(list, format);
    write_list(format, list);
    va_end(list);
}

/* The last of the strings. */
int last(int count, ...) {
    va_list list, copy;
    const char *text = "";
    va_start(list, count);
    va_copy(copy, list);
    while (count-- > 0) text = va_arg(copy, const char *);
    va_end(copy);
    va_end(list);
    return text[0];
}

int sum_to_zero(int first, ...) {
    va_list list;
    int total = first, next;
    va_start(list, first);
    while ((next = va_arg(list, int)) != 0) total += next;
    va_end(list);
    return total;
}

int format(char *buffer, unsigned size, const char *format, ...) {
    va_list list;
    int length;
    va_start(list, format);
    length = vsnprintf(buffer, size, format, list);
    va_end(list);
    return length;
}
