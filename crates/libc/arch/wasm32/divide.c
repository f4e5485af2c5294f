// Division as C has it: by zero it traps, which the host reports as SIGFPE. In Rust it would drag in panic machinery.
__attribute__((visibility("hidden"))) long __quotient_long(long numerator, long denominator) {
  return numerator / denominator;
}

__attribute__((visibility("hidden"))) int __quotient_int(int numerator, int denominator) {
  return numerator / denominator;
}
