// Defined in libright.so too, which is nearer to the program.
const char *who(void) { return "who of libdeep"; }
const char *deep(void) { return "deep"; }
