#include <stdio.h>

static int calls;

__attribute__((constructor)) static void loaded(void) { puts("loaded"); }

int late(int n, long factor, double half) { return ++calls * 1000 + (int)(n * factor * half); }
