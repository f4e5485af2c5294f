#include <dlfcn.h>
void say(const char *);
int base(void);
static void *plain;
int use_base(void) { return base() * 100; }
__attribute__((constructor)) static void start(void) {
  say("b starts");
  plain = dlopen("./libplain.so", RTLD_NOW);
}
__attribute__((destructor)) static void end(void) {
  say("b ends");
  dlclose(plain);
  say("b has closed plain");
}
