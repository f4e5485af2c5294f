static int calls = VERSION;
int version(void) { return calls++; }
