// lib: libone.so one.c
// lib: libtwo.so two.c libone.so
// link: libtwo.so libone.so
// ldflags: -rdynamic
// Data and pointers to data that are initialized across modules, in every direction.
#include <stdio.h>
#include "shape.h"

int program_value = 5;
extern int one_value, one_array[4];
extern struct shape two_shapes[2];
extern int *two_pointers[4];
extern const char *two_names[];
extern int *one_points_to_program;
extern int large_zeroes[100000];

int *program_pointers[] = {&one_array[3], &one_value, &program_value};

int main(void) {
    printf("%d %d %d\n", *program_pointers[0], *program_pointers[1], *program_pointers[2]);
    for (int i = 0; i < 4; i++) printf("%d ", *two_pointers[i]);
    printf("\n");
    for (int i = 0; i < 2; i++)
        printf("%s %d %d %s\n", two_shapes[i].name, two_shapes[i].area(2, 3), *two_shapes[i].uses,
               two_shapes[i].next ? two_shapes[i].next->name : "last");
    one_value = 77;
    printf("%d %d\n", *two_pointers[0], *program_pointers[1]);
    *one_points_to_program = 9;
    printf("%d\n", program_value);
    printf("%s %s\n", two_names[0], two_names[1]);
    long sum = 0;
    for (int i = 0; i < 100000; i++) sum += large_zeroes[i];
    large_zeroes[99999] = 1;
    printf("%ld %d\n", sum, &one_array[1] == two_pointers[1]);
    return 0;
}
