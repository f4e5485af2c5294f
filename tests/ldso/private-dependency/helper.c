static int count;
int helper_next(void) { return ++count; }
