void say(const char *);
static int count;
int base(void) { return ++count; }
__attribute__((constructor)) static void start(void) { say("base starts"); }
__attribute__((destructor)) static void end(void) { say("base ends"); }
