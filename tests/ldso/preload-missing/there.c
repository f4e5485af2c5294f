int there(void) { return 7; }
