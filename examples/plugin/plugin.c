/* muslin cc -shared -fPIC plugin.c -o plugin.so */
#include "shared.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

int runs;

__attribute__((constructor)) static void loaded(void) { printf("plugin: loaded, the counter is %d\n", shared_counter); }
__attribute__((destructor)) static void unloaded(void) { puts("plugin: unloaded"); }

callback address_of_helper(void) { return helper; }

char *run(callback tell, int number) {
    runs++;
    shared_counter += tell("from the plugin", number);
    char *text = malloc(64);
    snprintf(text, 64, "malloc'd in the plugin after %d run(s)", runs);
    open("/no/such/file", O_RDONLY); /* leaves its reason in errno, which the program reads */
    return text;
}
