// The tables that macros of other C libraries read.
#include <stdio.h>
extern const unsigned short **__ctype_b_loc(void);
extern const int **__ctype_tolower_loc(void), **__ctype_toupper_loc(void);
int main(void) {
  for (int c = -128; c < 256; c++)
    printf("%d %x %d %d\n", c, (*__ctype_b_loc())[c], (*__ctype_tolower_loc())[c], (*__ctype_toupper_loc())[c]);
  return 0;
}
