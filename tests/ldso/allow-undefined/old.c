int old_function(void) { return 1; }
