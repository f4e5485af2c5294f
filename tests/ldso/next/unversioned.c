const char *name(void) { return "unversioned"; }
