// math.h: each function over the same table of arguments.
#include "bench.h"
#include <math.h>

#define COUNT 1024
static double angles[COUNT], large[COUNT], exponents[COUNT], positive[COUNT], any[COUNT], near_one[COUNT];
static float angles_f[COUNT], exponents_f[COUNT], positive_f[COUNT], any_f[COUNT];

static double between(double low, double high) { return low + (high - low) * ((random_number() >> 11) * 0x1p-53); }

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  for (int i = 0; i < COUNT; i++) {
    angles[i] = angles_f[i] = between(-10, 10);
    large[i] = between(-1e6, 1e6);
    exponents[i] = exponents_f[i] = between(-20, 20);
    positive[i] = positive_f[i] = between(0.001, 100);
    any[i] = any_f[i] = between(-100, 100);
    near_one[i] = between(-1, 1);
  }
#define AT (i % COUNT)
#define CALLS(name, expression)                      \
  do {                                               \
    double sum = 0;                                  \
    BENCH("math/" name, sum += (expression));        \
    USE(&sum);                                       \
  } while (0)
#define CALLS_F(name, expression)                    \
  do {                                               \
    float sum = 0;                                   \
    BENCH("math float/" name, sum += (expression));  \
    USE(&sum);                                       \
  } while (0)
  CALLS("sin", sin(angles[AT]));
  CALLS("sin-1e6", sin(large[AT]));
  CALLS("cos", cos(angles[AT]));
  CALLS("tan", tan(angles[AT]));
  CALLS("exp", exp(exponents[AT]));
  CALLS("log", log(positive[AT]));
  CALLS("pow", pow(positive[AT], near_one[AT] * 8));
  CALLS("atan2", atan2(any[AT], angles[AT]));
  CALLS("fmod", fmod(any[AT], positive[AT]));
  CALLS_F("sinf", sinf(angles_f[AT]));
  CALLS_F("cosf", cosf(angles_f[AT]));
  CALLS_F("tanf", tanf(angles_f[AT]));
  CALLS_F("expf", expf(exponents_f[AT]));
  CALLS_F("logf", logf(positive_f[AT]));
  CALLS_F("powf", powf(positive_f[AT], angles_f[AT]));
  CALLS_F("atan2f", atan2f(any_f[AT], angles_f[AT]));
  CALLS_F("fmodf", fmodf(any_f[AT], positive_f[AT]));
  return 0;
}
