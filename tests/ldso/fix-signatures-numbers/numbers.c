long twice(long n) { return 2 * (int)n; }
int low(int n) { return n; }
int widened(int n) { return n + 1; }
long both(long a, int b, long c) { return (int)a * 100 + b * 10 + (int)c; }
