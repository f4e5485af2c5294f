#include <stdio.h>
const char *deep(void);
const char *who(void);
const char *left(void) {
    static char text[100];
    snprintf(text, sizeof text, "left sees %s and %s", deep(), who());
    return text;
}
