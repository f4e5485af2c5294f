int old_function(void) { return 1; }
int added_function(void) { return 2; }
int added_variable = 3;
