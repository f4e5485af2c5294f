int convert(int n) { return n; }
