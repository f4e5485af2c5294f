#include <stdint.h>
static _Thread_local int counter = 5;
static _Thread_local char pad = 'x';
static _Thread_local _Alignas(64) char aligned[64];
static int thrice(int n) { return 3 * n; }
static _Thread_local int (*call)(int) = thrice;
static _Thread_local const char *text = "a text";
int tls_next(void) { return counter++; }
int *tls_address(void) { return &counter; }
int tls_aligned(void) { return (uintptr_t)aligned % 64 == 0 && pad == 'x' && aligned[63] == 0; }
const char *tls_text(void) { return text; }
int tls_call(int n) { return call(n); }
