#include <stdio.h>

void called();

add(a, b) { return a + b; }

drop_two(a) { return a * 10; }

int missing(a, b)
int a, b;
{
    (void)b;
    printf("missing: %d\n", a);
    return a;
}

void nothing() { puts("nothing"); }

int scaled(n)
int n;
{
    return n * 100;
}

int first_of(text)
char *text;
{
    return text[0];
}

ten(a, b, c, d, e, f, g, h, i, j) { return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j; }

void returns_nothing(n)
int n;
{
    called(n);
    called(n, n);
}

typedef int (*adder)();
adder get_add() { return add; }
