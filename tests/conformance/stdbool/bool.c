// cflags: -std=c11
#include <stdbool.h>
#include <stdio.h>

#if !defined(bool) || true != 1 || false != 0 || __bool_true_false_are_defined != 1
#error "<stdbool.h> is not C11's"
#endif

static bool negate(bool b) { return !b; }

int main(void)
{
    bool b = 256, c = 0.5, d = (bool)"text", e = 0.0, bits[3] = {2, 0, -1};
    struct { bool flag : 1; bool other : 1; } fields = {true, 4};
    printf("%zu %d %d %d %d\n", sizeof(bool), b, c, d, e);
    printf("%d %d %d %d %d\n", bits[0], bits[1], bits[2], fields.flag, fields.other);
    printf("%d %d %d %d\n", negate(true), negate(false), true + true, b + c);
    b = false, b--;
    c = true, c++;
    printf("%d %d %d\n", b, c, (bool)0x100000000);
    printf("%d %d\n", _Generic(b, _Bool: 1, default: 0), _Generic(true, int: 1, default: 0));
    bool *pointer = &b;
    *pointer ^= true;
    printf("%d\n", b);
}
