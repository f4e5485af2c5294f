// What the compiler calls for * and / of complex numbers, with infinities as Annex G has them.
// The last bits and the signs of zeros are the compiler's own choice and are not printed.
// native: glibc
#include <complex.h>
#include <math.h>
#include <stdio.h>

#define SHOW(type, real, imaginary, format)                                                              \
  static void show_##real(const char *what, type complex z) {                                            \
    type r = real(z) + 0, i = imaginary(z) + 0;                                                                  \
    printf("%s ", what);                                                                                 \
    isnan(r) ? printf("nan") : printf(format, r);                                                        \
    printf(" ");                                                                                         \
    isnan(i) ? printf("nan") : printf(format, i);                                                        \
    printf("\n");                                                                                        \
  }
SHOW(float, crealf, cimagf, "%.4g")
SHOW(double, creal, cimag, "%.10g")
SHOW(long double, creall, cimagl, "%.15Lg")

int main(void) {
  volatile double parts[] = {0, -0.0, 1, -2.5, 3e10, 1e-10, INFINITY, -INFINITY, NAN};
  enum { COUNT = sizeof parts / sizeof *parts };
  for (int a = 0; a < COUNT; a++)
    for (int b = 0; b < COUNT; b++)
      for (int c = 0; c < COUNT; c += 2)
        for (int d = 1; d < COUNT; d += 3) {
          double complex x = CMPLX(parts[a], parts[b]), y = CMPLX(parts[c], parts[d]);
          printf("%d%d%d%d\n", a, b, c, d);
          show_creal("*", x * y);
          show_creal("/", x / y);
          float complex fx = CMPLXF(parts[a], parts[b]), fy = CMPLXF(parts[c], parts[d]);
          show_crealf("f*", fx * fy);
          show_crealf("f/", fx / fy);
        }
  for (int a = 2; a < 6; a++)
    for (int b = 2; b < 6; b++) {
      long double complex x = CMPLXL(parts[a], parts[b]), y = CMPLXL(parts[b], parts[a]);
      show_creall("l*", x * y);
      show_creall("l/", x / CMPLXL(parts[b], 1));
    }
  return 0;
}
