#include "shape.h"
extern int program_value;
int one_value = 11;
int one_array[4] = {20, 21, 22, 23};
int *one_points_to_program = &program_value;
int large_zeroes[100000];
int rectangle(int a, int b) { return a * b; }
