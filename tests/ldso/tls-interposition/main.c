// lib: libone.so one.c -fPIC
// lib: libtwo.so two.c -fPIC
// link: libone.so libtwo.so
// ldflags: -rdynamic
// A thread-local variable that several modules define is the first one's in the search order, as with other variables; hidden and static ones are
// each module's own.
#include <dlfcn.h>
#include <stdio.h>
_Thread_local int in_all = 1;
_Thread_local int hidden_here __attribute__((visibility("hidden"))) = 11;
static _Thread_local int private = 21;
int one_in_all(void), one_in_libraries(void), one_hidden(void), one_private(void), one_weak(void);
int two_in_all(void), two_in_libraries(void), two_hidden(void), two_private(void), two_weak(void);
int main(void) {
    int first = one_in_all(), second = two_in_all();
    printf("%d %d %d\n", in_all, first, second);
    in_all = 5;
    first = one_in_all(), second = two_in_all();
    printf("%d %d\n", first, second);
    for (int i = 0; i < 2; i++) {
        first = one_in_libraries(), second = two_in_libraries();
        printf("%d %d\n", first, second);
    }
    printf("%d %d %d\n", hidden_here, one_hidden(), two_hidden());
    printf("%d %d %d\n", private, one_private(), two_private());
    first = one_weak(), second = two_weak();
    printf("%d %d\n", first, second);
    printf("%d\n", *(int *)dlsym(RTLD_DEFAULT, "in_libraries"));
    return 0;
}
