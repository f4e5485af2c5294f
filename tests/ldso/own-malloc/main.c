// lib: libuser.so user.c
// link: libuser.so
// A program's malloc family is everybody's: libc's functions and libraries allocate and free through it.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static _Alignas(16) char arena[1 << 22];
static size_t used;
static int mallocs, frees, foreign;

void *malloc(size_t size) {
    size_t *block = (size_t *)(arena + used);
    if (used + size + 32 > sizeof arena) return NULL;
    used += (size + 31) / 16 * 16;
    block[0] = size;
    mallocs++;
    return (char *)block + 16;
}
static int own(const void *block) { return (char *)block >= arena && (char *)block < arena + sizeof arena; }
void free(void *block) {
    if (!block) return;
    if (!own(block)) foreign++;
    frees++;
}
void *calloc(size_t count, size_t size) {
    void *block = malloc(count * size);
    return block ? memset(block, 0, count * size) : NULL;
}
void *realloc(void *block, size_t size) {
    void *new = malloc(size);
    if (block && new) {
        size_t old = *(size_t *)((char *)block - 16);
        memcpy(new, block, old < size ? old : size);
        free(block);
    }
    return new;
}

char *copy_in_library(const char *text);

static int calls(void) { return mallocs + frees; }

int main(void) {
    char *text = NULL, buffer[64];
    size_t size = 0;
    int before = mallocs;
    text = strdup("a"), printf("strdup %d\n", own(text)), free(text);
    text = strndup("abc", 2), printf("strndup %d %s\n", own(text), text), free(text);
    wchar_t *wide = wcsdup(L"w");
    printf("wcsdup %d\n", own(wide)), free(wide);
    text = NULL;
    printf("asprintf %d\n", asprintf(&text, "%d %s", 12, "x")), printf("%d %s\n", own(text), text), free(text);
    text = getcwd(NULL, 0), printf("getcwd %d\n", own(text)), free(text);
    text = realpath("/", NULL), printf("realpath %d %s\n", own(text), text), free(text);
    FILE *file = fmemopen(buffer, sizeof buffer, "w+");
    fputs("first line\nsecond\n", file), rewind(file);
    text = NULL;
    printf("getline %ld", (long)getline(&text, &size, file)), printf(" %d %s", own(text), text);
    fclose(file), free(text);
    before = mallocs;
    file = tmpfile();
    printf("tmpfile %d\n", file && mallocs > before);
    before = frees;
    if (file) fclose(file);
    printf("fclose %d\n", frees > before);
    before = mallocs;
    file = open_memstream(&text, &size);
    fprintf(file, "%0200d", 7), fclose(file);
    printf("open_memstream %d %d %d\n", own(text), (int)size, mallocs > before), free(text);
    before = mallocs;
    DIR *directory = opendir("/");
    printf("opendir %d\n", directory && mallocs > before);
    before = frees;
    if (directory) closedir(directory);
    printf("closedir %d\n", frees > before);
    before = mallocs;
    hcreate(10), hsearch((ENTRY){ "key", "value" }, ENTER), hdestroy();
    printf("hcreate %d\n", mallocs > before);
    before = mallocs;
    setenv("NAME_OF_A_VARIABLE", "value", 1);
    printf("setenv %d\n", mallocs > before);
    text = copy_in_library("in a library"), printf("library %d %s\n", own(text), text), free(text);
    void *(*found)(size_t) = (void *(*)(size_t))dlsym(RTLD_DEFAULT, "malloc");
    printf("the same function %d\n", found == malloc);
    before = calls();
    void *(*next)(size_t) = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
    printf("libc's is another %d\n", next && next != malloc);
    printf("foreign %d\n", foreign);
    return 0;
}
