// lib: libfirst.so first.c
// lib: libsecond.so second.c libfirst.so
// link: libfirst.so libsecond.so
// ldflags: -rdynamic
// One function, one pointer, wherever its address is taken: in its own module, in others, in data, by dlsym.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include "pointers.h"

int program_function(int n) { return n; }
static function *own[] = {program_function, first_function, second_function, (function *)abs};

static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

int main(void) {
    function **lists[] = {own, first_list(), second_list(), first_data, second_data};
    for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 4; j++) printf("%d", lists[i][j] == own[j]);
        printf(" ");
    }
    printf("\n");
    const char *names[] = {"program_function", "first_function", "second_function", "abs"};
    for (int j = 0; j < 4; j++) printf("%d", dlsym(RTLD_DEFAULT, names[j]) == (void *)own[j]);
    printf("\n%d %d %d %d\n", own[0](1), own[1](1), own[2](1), own[3](-1));
    printf("%d\n", first_alias(2));
    printf("%d %d\n", first_private() == second_private(), first_private()(0) + second_private()(0));
    int numbers[] = {5, 3, 9, 1, 7};
    sort_in_library(numbers, 5, compare);
    for (int i = 0; i < 5; i++) printf("%d ", numbers[i]);
    printf("\n");
    return 0;
}
