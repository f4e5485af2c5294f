// Arguments of every type, many of them, passed on, copied and walked twice.
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct small { char c; };
struct pair { int a, b; };
struct large { double d[5]; char name[12]; };
union word { int i; double d; };
enum color { RED, GREEN = 5 };

// One letter an argument.
static void show(const char *types, ...)
{
    va_list ap;
    va_start(ap, types);
    for (; *types; types++) {
        switch (*types) {
        case 'c': printf(" %c", va_arg(ap, int)); break;
        case 'i': printf(" %d", va_arg(ap, int)); break;
        case 'u': printf(" %u", va_arg(ap, unsigned)); break;
        case 'l': printf(" %ld", va_arg(ap, long)); break;
        case 'q': printf(" %lld", va_arg(ap, long long)); break;
        case 'd': printf(" %.17g", va_arg(ap, double)); break;
        case 'D': printf(" %.15Lg", va_arg(ap, long double)); break;
        case 's': printf(" %s", va_arg(ap, const char *)); break;
        case 'p': printf(" %d", *va_arg(ap, int *)); break;
        case 'f': printf(" %d", va_arg(ap, int (*)(int))(20)); break;
        case '1': printf(" {%c}", va_arg(ap, struct small).c); break;
        case '2': {
            struct pair p = va_arg(ap, struct pair);
            printf(" {%d %d}", p.a, p.b);
            break;
        }
        case '3': {
            struct large g = va_arg(ap, struct large);
            printf(" {%g %g %s}", g.d[0], g.d[4], g.name);
            break;
        }
        case 'w': printf(" %g", va_arg(ap, union word).d); break;
        case 'e': printf(" %d", va_arg(ap, enum color)); break;
        case 'b': printf(" %llx", (unsigned long long)va_arg(ap, uint64_t)); break;
        default: printf(" ?");
        }
    }
    va_end(ap);
    printf("\n");
}

static int twice(int x) { return 2 * x; }

// The last fixed parameter may be of any type that is not promoted.
static double sum_after_double(double first, ...)
{
    va_list ap;
    va_start(ap, first);
    double sum = first;
    for (double next; (next = va_arg(ap, double)) != 0;)
        sum += next;
    va_end(ap);
    return sum;
}

static int walk(int count, va_list ap)
{
    int sum = 0;
    while (count--)
        sum += va_arg(ap, int);
    return sum;
}

// A copy goes on from where it was made; the original stays.
static void copies(int count, ...)
{
    va_list ap, copy, another;
    va_start(ap, count);
    va_copy(copy, ap);
    int first = va_arg(ap, int);
    va_copy(another, ap);
    printf("%d %d %d %d\n", first, walk(count, copy), walk(count - 1, another), walk(count - 1, ap));
    va_end(copy);
    va_end(another);
    va_end(ap);
    va_start(ap, count);
    printf("%d again\n", va_arg(ap, int));
    va_end(ap);
}

// A pointer to a va_list: the callee's steps are the caller's.
static int next(va_list *ap) { return va_arg(*ap, int); }

static void through_pointer(int count, ...)
{
    va_list ap;
    va_start(ap, count);
    int a = next(&ap), b = next(&ap), c = va_arg(ap, int);
    printf("%d %d %d\n", a, b, c);
    va_end(ap);
}

static char *format(char *buffer, size_t size, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    vsnprintf(buffer, size, format, ap);
    va_end(ap);
    return buffer;
}

static int none(int x, ...) { return x; }

int main(void)
{
    int object = 99;
    float small = 0.1f;
    short narrow = -3;
    struct large large = {{1.5, 2, 3, 4, 5.25}, "large"};
    show("");
    show("cs", 'x', "text");
    show("iiiiiiiiiiii", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    show("dddddddddd", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.5);
    show("ididididididididididid", 1, 1.25, 2, 2.25, 3, 3.25, 4, 4.25, 5, 5.25, 6, 6.25, 7, 7.25, 8, 8.25, 9, 9.25, 10,
         10.25, 11, 11.25);
    show("iqilid", -1, -9223372036854775807LL, -2, 9223372036854775807L, -3, -0.5);
    show("uiDiDd", 4294967295u, 1, 3.5L, 2, -1e-300L, 7.0);
    show("iDiDi", 1, 0.25L, 2, 0.75L, 3);
    // Promotions: float to double, char, short and _Bool to int.
    show("diic", small, narrow, (_Bool)5, (char)65);
    show("pfs", &object, twice, "end");
    show("1i2i3i", (struct small){'z'}, 1, (struct pair){-1, 1}, 2, large, 3);
    show("3w3", large, (union word){.d = 2.5}, large);
    show("ebe", GREEN, UINT64_C(0xfedcba9876543210), RED);
    printf("%g\n", sum_after_double(0.5, 1.0, 2.0, 3.0, 0.0));
    copies(4, 10, 20, 30, 40);
    through_pointer(3, 7, 8, 9);
    char buffer[64];
    puts(format(buffer, sizeof buffer, "%s-%d-%.2f-%lld-%c", "abc", 42, 2.71828, 1LL << 40, '!'));
    printf("%d %d\n", none(5), none(6, 1, 2.0, "unused"));
}
