// lib: libtarget.so target.c
// lib: libimage.so image.c libtarget.so
// lib: plugin.so image.c -DPLUGIN libtarget.so
// link: libimage.so libtarget.so
// What a thread-local image holds: pointers to data and functions of this module and of others, parts of objects, great alignments,
// parts that are zero between parts that are not. In the program, a library, and a library opened later.
#include "target.h"
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

static int local_data[4] = {1, 2, 3, 4};
static int local_function(int n) { return n - 1; }
static _Thread_local int *to_local = &local_data[2];
static _Thread_local int (*to_function)(int) = local_function;
static _Thread_local int *to_other = &target_data[1];
static _Thread_local int (*to_other_function)(int) = target_function;
static _Thread_local const char *texts[] = {"one", "two", target_text};
static _Thread_local void *nothing;
static _Thread_local _Alignas(4096) char page[100] = "page";
static _Thread_local _Alignas(4096) char zero_page[5000];
static _Thread_local char last = 'L';

#define OFFSET(object, alignment) (int)((uintptr_t)(object) % (alignment))

int main(void) {
    printf("%d %d %d %d\n", *to_local, to_function(5), *to_other, to_other_function(5));
    printf("%s %s %s %d\n", texts[0], texts[1], texts[2], nothing == NULL);
    printf("%d %d %d\n", to_other == target_address() + 1, to_other_function == target_function_address(),
           texts[2] == target_text);
    printf("%s %d %d %c\n", page, OFFSET(page, 4096), OFFSET(zero_page, 4096), last);
    int sum = 0;
    for (int i = 0; i < 5000; i++)
        sum += zero_page[i];
    printf("%d\n", sum);
    image_print("library");
    *image_pointer() = 9;
    printf("%d\n", target_data[3]);
    image_print("library");
    void *plugin = dlopen("./plugin.so", RTLD_NOW | RTLD_LOCAL);
    if (!plugin)
        return puts(dlerror()), 1;
    void (*print)(const char *) = (void (*)(const char *))dlsym(plugin, "image_print");
    print("plugin");
    target_data[3] = 10;
    print("plugin");
    image_print("library");
    return 0;
}
