// The clock of a benchmark: runs a body until a sample takes long enough to measure, and prints nanoseconds a turn.
//
// A benchmark program prints one line a sample, `family/case nanoseconds`; `cargo xtask bench` runs each program many times, in turn with
// the same source built natively, and takes the statistics. An argument restricts a program to the cases whose names begin with it.
//
// Everything is compiled with -fno-builtin, so that what is measured is the library and not what a compiler knows about it; results
// go through USE and memory through CLOBBER, so that no call can be left out. A turn of short calls goes through a table of
// arguments, the same for everyone.
#ifndef BENCH_H
#define BENCH_H

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

// Makes the compiler believe that a value is used, or memory changed.
#define USE(value) __asm__ volatile("" : : "r"(value) : "memory")
#define CLOBBER() __asm__ volatile("" : : : "memory")

static const char *bench_only;

static inline double bench_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

static inline int bench_wants(const char *name) {
  return !bench_only || !strncmp(name, bench_only, strlen(bench_only));
}

// A sample takes this many nanoseconds at least; the least of so many samples counts.
#define BENCH_SAMPLE 3e6
#define BENCH_SAMPLES 4

// BENCH("family/case", body) measures `body`, which may use the counter i; BENCH_EACH divides by the calls in the body.
#define BENCH(name, body) BENCH_EACH(name, 1, body)
#define BENCH_EACH(name, calls, body)                             \
  do {                                                            \
    if (!bench_wants(name)) break;                                \
    double least = 0;                                             \
    long turns = 1;                                               \
    for (int samples = 0; samples < BENCH_SAMPLES;) {             \
      double start = bench_now();                                 \
      for (long i = 0; i < turns; i++) {                          \
        body;                                                     \
      }                                                           \
      double passed = bench_now() - start;                        \
      if (passed < BENCH_SAMPLE && !samples) {                    \
        turns *= 2;                                               \
        continue;                                                 \
      }                                                           \
      if (!samples++ || passed < least) least = passed;           \
    }                                                             \
    printf("%s %.4f\n", name, least / turns / (calls));           \
  } while (0)

// The same sequence for everyone.
static inline uint64_t random_number(void) {
  static uint64_t state = 88172645463325252u;
  state ^= state << 13, state ^= state >> 7, state ^= state << 17;
  return state;
}

#endif
