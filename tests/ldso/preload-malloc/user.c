#include <stdlib.h>
#include <string.h>

char *copy_in_library(const char *text) {
    size_t length = strlen(text) + 1;
    return memcpy(malloc(length), text, length);
}
