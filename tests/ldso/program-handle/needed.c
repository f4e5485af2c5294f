int needed_function(void) { return 0; }
