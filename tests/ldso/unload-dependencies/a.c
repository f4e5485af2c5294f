void say(const char *);
int base(void);
int use_base(void) { return base(); }
__attribute__((constructor)) static void start(void) { say("a starts"); }
__attribute__((destructor)) static void end(void) { say("a ends"); }
