int provided_value = 30;
int provided(void) { return 12; }
