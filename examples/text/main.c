#include <stdio.h>

long gcd(long a, long b); /* in gcd.wat */

void step(long a, long b) { printf("gcd(%ld, %ld)\n", a, b); }

int main(void) {
    printf("= %ld\n", gcd(1071, 462));
    return 0;
}
