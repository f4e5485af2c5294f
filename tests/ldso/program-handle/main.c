// lib: libneeded.so needed.c
// link: libneeded.so
// ldflags: -rdynamic
// dlopen(NULL) and RTLD_DEFAULT: the program, what it needs, and libc.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int program_variable = 8;
int program_function(int n) { return n + program_variable; }
int needed_function(void);

int main(void) {
    void *program = dlopen(NULL, RTLD_LAZY);
    printf("%d\n", program != NULL);
    printf("%d %d\n", dlsym(program, "program_function") == (void *)program_function,
           dlsym(RTLD_DEFAULT, "program_variable") == (void *)&program_variable);
    printf("%d %d\n", dlsym(program, "needed_function") == (void *)needed_function,
           dlsym(RTLD_DEFAULT, "needed_function") == (void *)needed_function);
    printf("%d %d\n", dlsym(program, "malloc") == (void *)malloc, dlsym(RTLD_DEFAULT, "strlen") == (void *)strlen);
    size_t (*length)(const char *) = (size_t (*)(const char *))dlsym(RTLD_DEFAULT, "strlen");
    printf("%zu %d\n", length("four"), ((int (*)(int))dlsym(program, "program_function"))(2));
    printf("%d\n", dlsym(program, "stdout") == (void *)&stdout);
    printf("%d\n", dlclose(program));
    return needed_function();
}
