#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int NAME(sum)(int count, ...) {
    va_list list;
    int total = 0;
    va_start(list, count);
    while (count-- > 0) total += va_arg(list, int);
    va_end(list);
    return total;
}

int NAME(mixed)(const char *types, ...) {
    va_list list;
    int count = 0;
    va_start(list, types);
    for (; *types; types++, count++) {
        if (*types == 'i')
            printf("int %d\n", va_arg(list, int));
        else if (*types == 'l')
            printf("long %ld\n", va_arg(list, long));
        else
            printf("double %g\n", va_arg(list, double));
    }
    va_end(list);
    return count;
}

void NAME(report)(const char *format, ...) {
    va_list list;
    va_start(list, format);
    vprintf(format, list);
    va_end(list);
}

int NAME(not_variadic)(int number, char *text) { return number + (int)strlen(text); }

int NAME(numbers)(int a, int b) { return a * b; }
