// printf snprintf: integer conversions, flags, widths, precisions, length modifiers
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  static const char *const flags[] = {"", "-", "0", "+", " ", "#", "-0", "+ ", "#0", "+0", "- ", "-#", "'"};
  static const char *const sizes[] = {"", "1", "5", "12", ".0", ".1", ".4", "8.3", "3.8", "12.0", "."};
  static const int values[] = {0, 1, -1, 7, 8, 255, -255, 65536, INT_MAX, INT_MIN};
  for (size_t f = 0; f < sizeof flags / sizeof *flags; f++)
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
      for (const char *c = "diuoxX"; *c; c++) {
        char format[32];
        snprintf(format, sizeof format, "[%%%s%s%c]", flags[f], sizes[s], *c);
        printf("%s", format);
        for (size_t v = 0; v < sizeof values / sizeof *values; v++) {
          int count = printf(format, values[v]);
          printf("%d", count);
        }
        puts("");
      }

  printf("%hhd %hhu %hhx %hd %hu %ho\n", 300, 300, -1, 70000, 70000, -1);
  printf("%ld %lu %lx %lo\n", LONG_MIN, ULONG_MAX, -1L, LONG_MAX);
  printf("%lld %llu %llX %lli\n", LLONG_MIN, ULLONG_MAX, -1LL, LLONG_MAX);
  printf("%jd %ju %jx\n", INTMAX_MIN, UINTMAX_MAX, INTMAX_MAX);
  printf("%zu %zx %zd\n", (size_t)123456, (size_t)0xabc, (ptrdiff_t)-5);
  printf("%td %ti\n", (ptrdiff_t)-123, (ptrdiff_t)77);
  printf("%" PRId8 " %" PRIu16 " %" PRIx32 " %" PRId64 "\n", INT8_MIN, UINT16_MAX, UINT32_MAX, INT64_MIN);
  printf("%*d|%-*d|%.*d|%*.*d|%*d\n", 6, 42, 6, 42, 4, 42, 8, 3, 42, -6, 42);
  printf("%.*d|%.*d|%0*d\n", -1, 42, -5, 0, 5, 42);
  printf("%%|%%\n");

  int n = -1;
  signed char nc = -1;
  short ns = -1;
  long nl = -1;
  long long nll = -1;
  intmax_t nj = -1;
  printf("12345%n67%hhn8%hn9%ln%lln%jn\n", &n, &nc, &ns, &nl, &nll, &nj);
  printf("%d %d %d %ld %lld %jd\n", n, nc, ns, nl, nll, nj);

  char buffer[64];
  void *pointer = NULL;
  int length = snprintf(buffer, sizeof buffer, "%p", (void *)0x1234);
  unsigned long back = 0;
  sscanf(buffer, "%lx", &back);
  printf("%d %lx\n", length > 2, back);
  sscanf(buffer, "%p", &pointer);
  printf("%d\n", pointer == (void *)0x1234);
  return 0;
}
