// The clock of a benchmark: runs a body until a sample takes long enough to measure, and prints nanoseconds a turn.
//
// A benchmark program prints one line a sample, `name nanoseconds`; `cargo xtask bench` runs each program many times, in turn with the
// same source built natively, and takes the statistics.
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <string.h>
#include <time.h>

// Makes the compiler believe that a value is used, or changed.
#define USE(value) __asm__ volatile("" : : "r"(value) : "memory")
#define CLOBBER() __asm__ volatile("" : : : "memory")

static const char *bench_only;

static double bench_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

// BENCH("name", body) measures `body`, which may use the counter i.
#define BENCH(name, body)                                         \
  do {                                                            \
    if (bench_only && strcmp(bench_only, name)) break;            \
    for (long turns = 1;; turns *= 2) {                           \
      double start = bench_now();                                 \
      for (long i = 0; i < turns; i++) {                          \
        body;                                                     \
      }                                                           \
      double passed = bench_now() - start;                        \
      if (passed < 1e7 && turns < 1L << 40) continue;             \
      printf("%s %.4f\n", name, passed / turns);                  \
      break;                                                      \
    }                                                             \
  } while (0)

#endif
