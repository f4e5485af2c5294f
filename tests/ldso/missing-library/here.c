int here(void) { return 0; }
