const char *name(void) { return "opened's dependency"; }
const char *dependency(void) { return "found"; }
