// native: glibc
// ldflags: -lm
/* fadd, faddl, daddl and the other functions that round once to a narrower type, on doubles, where glibc's long double can hold what is asked. */
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t state = 88172645463325252u;

static uint64_t next(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
}

static const double special[] = {0, -0.0, 1, -1, INFINITY, -INFINITY, NAN, 0x1p-1074, 0x1p-149, 0x1p-150, -0x1p-150, 0x1.fffffep127, 0x1.ffffffp127, 1e300, -1e300, 1e-300, 0x1p-24, 0x1.000001p0, 0x1.0000010000001p0, 3};

/* Of one size, with few bits or many: ties, and what is next to them, are frequent. */
static double draw(int spread)
{
    uint64_t mantissa = next() >> 12, kind = next() % 8;
    if (kind < 4) mantissa &= ~0ull << (22 + 4 * kind);
    if (kind == 5) mantissa = (mantissa & ~0ull << 28) | 1ull << 28;
    if (kind == 6) mantissa = ((mantissa & ~0ull << 28) | 1ull << 28) + 1 - 2 * (next() & 1);
    uint64_t bits = mantissa | (uint64_t)(1023 - spread + next() % (2 * spread + 1)) << 52 | (next() & 1) << 63;
    double x;
    memcpy(&x, &bits, 8);
    return x;
}

static uint64_t sum;

static void show(double r, int verbose)
{
    uint64_t b;
    memcpy(&b, &r, 8);
    if (r != r) b = 0x7ff8000000000000;
    sum = sum * 1099511628211u + b;
    if (verbose) {
        if (r != r) printf(" nan");
        else printf(" %.17g", r);
    }
}

static void all(double x, double y, double z, int verbose)
{
    if (verbose) printf("%.17g %.17g %.17g:", x, y, z);
    show(fadd(x, y), verbose);
    show(fsub(x, y), verbose);
    show(fmul(x, y), verbose);
    show(fdiv(x, y), verbose);
    show(fsqrt(x), verbose);
    show(ffma(x, y, z), verbose);
    show(faddl(x, y), verbose);
    show(fsubl(x, y), verbose);
    show(fmull(x, y), verbose);
    show(fdivl(x, y), verbose);
    show(fsqrtl(x), verbose);
    show(ffmal(x, y, z), verbose);
    show(daddl(x, y), verbose);
    show(dsubl(x, y), verbose);
    show(dmull(x, y), verbose);
    show(ddivl(x, y), verbose);
    show(dsqrtl(x), verbose);
    show(dfmal(x, y, z), verbose);
    if (verbose) printf("\n");
}

int main(void)
{
    int count = sizeof special / sizeof *special;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++) all(special[i], special[j], special[(i * 7 + j * 3) % count], i < 4 || j % 5 == 0);
    printf("%016llx\n", (unsigned long long)sum);
    static const int spreads[] = {3, 30, 70, 120, 160, 500};
    for (int s = 0; s < 6; s++) {
        for (int i = 0; i < 4000; i++) {
            double x = draw(spreads[s]), y = draw(spreads[s]), z = draw(spreads[s]);
            all(x, y, z, i < 3);
        }
        printf("%016llx\n", (unsigned long long)sum);
    }
    return 0;
}
