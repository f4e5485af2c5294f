int helper_next(void);
int run(void) { return 100 + helper_next(); }
