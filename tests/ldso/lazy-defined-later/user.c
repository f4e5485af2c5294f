int late(int, long, double);

int use(int n) { return late(n, 2L, 0.5); }
