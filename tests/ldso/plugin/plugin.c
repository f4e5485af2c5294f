#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int shared_counter;
int service(int);

int plugin_state = 1;

int run(int (*callback)(const char *, void *), void *data) {
    int length = callback("hello", data);
    printf("errno in the plugin: %d\n", errno == ERANGE);
    errno = EDOM;
    shared_counter += service(length);
    return length;
}

char *make(const char *text) {
    char *copy = malloc(64);
    snprintf(copy, 64, "made %s: %.2f %s", text, 1.5, "");
    return copy;
}

void take(char *text) {
    printf("took %s\n", text);
    free(text);
}

int (*get_service(void))(int) { return service; }
void (*get_free(void))(void *) { return free; }
int get_state(void) { return plugin_state; }
void say(void) { puts("one line"); }
