// setjmp and longjmp: values, nesting, loops, frames in between, and what becomes of local variables.
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static jmp_buf outer, inner;

static void jump(jmp_buf to, int value) { longjmp(to, value); }

static void deep(int depth, jmp_buf to, int value)
{
    char frame[64];
    memset(frame, depth, sizeof frame);
    if (depth == 0)
        jump(to, value);
    deep(depth - 1, to, value);
    printf("not reached %d\n", frame[0]);
}

static void values(void)
{
    static const int list[] = {1, 2, -1, 0, 2147483647, -2147483647 - 1};
    for (volatile int i = 0; i < 6; i++) {
        int value = setjmp(outer);
        if (value == 0)
            longjmp(outer, list[i]);
        printf("%d becomes %d\n", list[i], value);
    }
}

// The forms of a call that C allows.
static void contexts(void)
{
    volatile int round = 0;
    if (!setjmp(outer)) {
        round = 1;
        longjmp(outer, 5);
    } else if (round == 1)
        puts("if (!setjmp)");
    switch (setjmp(outer)) {
    case 0: longjmp(outer, 3);
    case 3: puts("switch, case 3"); break;
    default: puts("switch, default");
    }
    if (setjmp(outer) == 0)
        longjmp(outer, 9);
    else
        puts("compared");
    round = 0;
    while (setjmp(outer) < 3)
        longjmp(outer, ++round);
    printf("while: %d\n", round);
    round = 0;
    setjmp(outer);
    if (++round < 4)
        longjmp(outer, 1);
    printf("statement: %d\n", round);
}

static void locals(void)
{
    volatile int changed = 1;
    int unchanged = 42;
    int array[4] = {1, 2, 3, 4};
    int *volatile heap = malloc(sizeof *heap);
    *heap = 10;
    if (setjmp(outer) == 0) {
        changed = 2;
        *heap = 20;
        array[1] = 22;
        deep(20, outer, 7);
    }
    printf("%d %d %d %d\n", changed, unchanged, *heap, array[0]);
    free(heap);
}

static int protect(int (*body)(int), int argument)
{
    jmp_buf saved;
    memcpy(saved, inner, sizeof saved);
    volatile int result;
    int thrown = setjmp(inner);
    if (thrown == 0)
        result = body(argument);
    else
        result = -thrown;
    memcpy(inner, saved, sizeof saved);
    return result;
}

static int thrower(int n)
{
    if (n % 3 == 0)
        longjmp(inner, n + 100);
    return n;
}

static int nested(int n)
{
    if (n == 0)
        longjmp(inner, 50);
    int result = protect(nested, n - 1);
    printf("level %d got %d\n", n, result);
    if (n == 2)
        longjmp(inner, 60);
    return n;
}

// Two buffers in one function: each jump finds its own call.
static void two(void)
{
    volatile int steps = 0;
    int a = setjmp(outer);
    printf("first returns %d\n", a);
    if (a < 2) {
        int b = setjmp(inner);
        printf("second returns %d\n", b);
        if (b < 2) {
            steps++;
            longjmp(inner, b + 1);
        }
        steps++;
        longjmp(outer, a + 1);
    }
    printf("%d steps\n", steps);
}

static int compare(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    if (x == 5 || y == 5)
        longjmp(outer, 77);
    return (x > y) - (x < y);
}

// The same invocation, called again by itself, has buffers of its own.
static int recursive(int n)
{
    jmp_buf here;
    int value = setjmp(here);
    if (value != 0)
        return value;
    if (n == 0)
        jump(here, 1);
    int below = recursive(n - 1);
    jump(here, below + 1);
    return -1;
}

int main(void)
{
    values();
    contexts();
    locals();
    for (int i = 1; i <= 6; i++)
        printf("protect(%d) = %d\n", i, protect(thrower, i));
    printf("nested: %d\n", protect(nested, 3));
    two();
    // Out of a function that the library called.
    int numbers[] = {9, 3, 5, 1, 7};
    if (setjmp(outer) == 0)
        qsort(numbers, 5, sizeof *numbers, compare);
    else
        puts("out of qsort");
    printf("recursive: %d\n", recursive(10));
    volatile int count = 0;
    if (setjmp(outer) < 100000)
        longjmp(outer, ++count);
    printf("%d jumps\n", count);
    void (*volatile pointer)(jmp_buf, int) = jump;
    if (setjmp(outer) == 0)
        pointer(outer, 4);
    puts("through a pointer");
}
