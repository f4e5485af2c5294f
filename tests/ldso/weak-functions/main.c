// lib: libweak.so weak.c
// link: libweak.so
// ldflags: -rdynamic
// Weak functions: the library's own, the program's instead of it, and none at all.
#include <stdio.h>

int replaced(int n) { return n + 1000; }

int call_default(int);
int call_replaced(int);
int call_undefined(int);
int pointers_agree(int (*)(int), int (*)(int));
int with_default(int);
extern int undefined_variable __attribute__((weak));
extern void undefined_here(void) __attribute__((weak));

int main(void) {
    printf("%d %d %d\n", call_default(1), call_replaced(1), call_undefined(1));
    printf("%d\n", pointers_agree(with_default, replaced));
    printf("%d %d\n", &undefined_variable == 0, undefined_here == 0);
    return 0;
}
