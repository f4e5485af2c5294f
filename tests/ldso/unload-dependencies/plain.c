void say(const char *);
__attribute__((constructor)) static void start(void) { say("plain starts"); }
__attribute__((destructor)) static void end(void) { say("plain ends"); }
