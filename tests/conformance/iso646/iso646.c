#include <iso646.h>
#include <stdio.h>

int main(void)
{
    for (int a = 0; a < 4; a++)
        for (int b = 0; b < 4; b++) {
            int c = a, d = a, e = a;
            c and_eq b;
            d or_eq b;
            e xor_eq b;
            printf("%d%d%d%d%d%d%d%d%d%d%d\n", a and b, a or b, not a, a not_eq b, a bitand b, a bitor b, a xor b,
                   compl a bitand 3, c, d, e);
        }
}
