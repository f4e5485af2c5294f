int exported(int x) { return x + 1; }
static double twice(double x) { return 2 * x; }
double (*hidden_function(void))(double) { return twice; }
