const char *who(void) { return "who of libright"; }
const char *right(void) { return "right"; }
