#include "shape.h"
extern int one_value, one_array[4];
static int triangle(int a, int b) { return a * b / 2; }
int *two_pointers[4] = {&one_value, &one_array[1], one_array + 2, &one_array[3]};
struct shape two_shapes[2] = {{"rectangle", rectangle, &one_value, &two_shapes[1]}, {"triangle", triangle, one_array, 0}};
const char *two_names[] = {"static text", "another" + 2};
