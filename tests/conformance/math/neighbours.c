/* nextafter and nexttoward; the last places of long double differ, so its neighbours are looked at by their distance in LDBL_EPSILON. */
#include <float.h>
#include <math.h>
#include <stdio.h>

static const double values[] = {
    0.0, -0.0, 1.0, -1.0, 0.1, 4.9e-324, -4.9e-324, 2.2250738585072011e-308, 2.2250738585072014e-308, 1.7976931348623157e308, 3.4028234663852886e38, 1.401298464324817e-45,
    INFINITY, -INFINITY, NAN,
};

static double plain(double x) { return isnan(x) ? NAN : x; }

int main(void)
{
    int n = sizeof values / sizeof *values;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double x = values[i], y = values[j];
            float u = x;
            printf("%a %a: %a %a", x, y, plain(nextafter(x, y)), plain(nexttoward(x, y)));
            printf(" %a %a\n", plain(nextafterf(u, y)), plain(nexttowardf(u, y)));
        }
    printf("%a %a\n", (double)((nextafterl(1, 2) - 1) / LDBL_EPSILON), (double)((1 - nextafterl(1, 0)) / LDBL_EPSILON));
    printf("%a %a\n", (double)((nexttowardl(-1, -2) + 1) / LDBL_EPSILON), (double)((nexttowardl(3, 4) - 3) / LDBL_EPSILON));
    printf("%d %d %d\n", nextafterl(LDBL_MAX, INFINITY) == INFINITY, nextafterl(INFINITY, 0) == LDBL_MAX, nextafterl(0, -1) == -nextafterl(0, 1));
    printf("%d %d\n", signbit(nextafterl(nextafterl(0, -1), 1)) != 0, isnan(nextafterl(NAN, 1)));
    /* Towards a long double that no double equals. */
    printf("%a %a %a\n", nexttoward(1.0, 1.0L + LDBL_EPSILON), nexttoward(1.0, 1.0L - LDBL_EPSILON), nexttowardf(1.0f, 1.0L + LDBL_EPSILON));
    return 0;
}
