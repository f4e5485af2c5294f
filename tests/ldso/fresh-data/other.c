int other_data[3000] = {1, 2, 3};
int *other_pointer = &other_data[1];
int other(void) { return *other_pointer; }
