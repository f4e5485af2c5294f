#include <stdio.h>

const char *greeting_word(void);

int greet(const char *name) { return printf("%s, %s!\n", greeting_word(), name); }
