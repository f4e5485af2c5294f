int named_function(void) { return 1; }
int named_data[4] = {1, 2, 3, 4};
int *get_named_data(void) { return named_data; }
