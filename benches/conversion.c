// The printf family, strtod, strtol, sscanf.
#include "bench.h"
#include <stdarg.h>
#include <stdlib.h>

#define COUNT 256
static int integers[COUNT];
static double doubles[COUNT], prices[COUNT];
static char short_floats[COUNT][32], long_floats[COUNT][32], integer_texts[COUNT][16], records[COUNT][64];
static char text[512];

static int forward(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  return length;
}

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  for (int i = 0; i < COUNT; i++) {
    integers[i] = (int)random_number() >> random_number() % 31;
    prices[i] = (random_number() % 10000000) / 100.0;
    doubles[i] = ((double)random_number() - 9.2e18) * 1e-15;
    snprintf(short_floats[i], 32, "%.2f", prices[i]);
    snprintf(long_floats[i], 32, "%.17g", doubles[i]);
    snprintf(integer_texts[i], 16, "%d", integers[i]);
    snprintf(records[i], 64, "%d word%d %.3f", integers[i], i, prices[i]);
  }
#define AT (i % COUNT)
  BENCH("printf/snprintf-%d", snprintf(text, sizeof text, "%d", integers[AT]); CLOBBER());
  BENCH("printf/snprintf-%s", snprintf(text, sizeof text, "%s", short_floats[AT]); CLOBBER());
  BENCH("printf/snprintf-%08x", snprintf(text, sizeof text, "%08x", integers[AT]); CLOBBER());
  BENCH("printf/snprintf-%.2f", snprintf(text, sizeof text, "%.2f", prices[AT]); CLOBBER());
  BENCH("printf/snprintf-%g", snprintf(text, sizeof text, "%g", prices[AT]); CLOBBER());
  BENCH("printf/snprintf-%.17g", snprintf(text, sizeof text, "%.17g", doubles[AT]); CLOBBER());
  BENCH("printf/snprintf-%e", snprintf(text, sizeof text, "%e", doubles[AT]); CLOBBER());
  BENCH("printf/sprintf-mixed", sprintf(text, "%d %s %g", integers[AT], "string", prices[AT]); CLOBBER());
  BENCH("printf/snprintf-text", snprintf(text, sizeof text, "%s:%d: %-10s|%5u%%\n", "file.c", (int)AT, "note", (unsigned)AT); CLOBBER());
  BENCH("printf/vsnprintf", forward("[%ld] %s\n", (long)AT, "a message that is somewhat longer"); CLOBBER());
  FILE *null = fopen("/dev/null", "w");
  if (!null) return 1;
  BENCH("printf/fprintf", fprintf(null, "%d %s %d\n", integers[AT], "string", (int)AT));
  fclose(null);
  double sum = 0;
  BENCH("strtod/short", sum += strtod(short_floats[AT], NULL));
  BENCH("strtod/17-digits", sum += strtod(long_floats[AT], NULL));
  USE(&sum);
  long total = 0;
  BENCH("strtol/10", total += strtol(integer_texts[AT], NULL, 10));
  BENCH("strtol/16", total += strtol(integer_texts[AT], NULL, 16));
  USE(&total);
  int number;
  float value;
  char word[32];
  BENCH("sscanf/%d", sscanf(integer_texts[AT], "%d", &number); CLOBBER());
  BENCH("sscanf/%f", sscanf(short_floats[AT], "%f", &value); CLOBBER());
  BENCH("sscanf/record", sscanf(records[AT], "%d %31s %f", &number, word, &value); CLOBBER());
  return 0;
}
