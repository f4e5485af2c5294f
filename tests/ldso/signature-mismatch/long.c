long convert(long n) { return n; }
