/* RLIMIT_AS and RLIMIT_DATA: lowered, honoured by mmap, mremap, mprotect, brk and malloc, and raised again up to the hard limit; limits
   that nothing is counted for are kept. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#define MB (1ul << 20)

static void report(const char *what, int failed) { printf("%s: %s\n", what, failed ? strerror(errno) : "done"); }

static void *map(size_t size, int prot, int flags)
{
    errno = 0;
    return mmap(NULL, size, prot, MAP_ANONYMOUS | flags, -1, 0);
}

static void limit(int resource, rlim_t bytes)
{
    struct rlimit limit;
    getrlimit(resource, &limit);
    limit.rlim_cur = bytes;
    report("soft limit", setrlimit(resource, &limit));
    getrlimit(resource, &limit);
    printf("%d\n", limit.rlim_cur == bytes);
}

int main(void)
{
    struct rlimit before, now;
    /* More than is mapped at the start of any program, and room for 64 MiB. */
    char *room = map(512 * MB, PROT_NONE, MAP_PRIVATE | MAP_NORESERVE);
    getrlimit(RLIMIT_AS, &before);
    limit(RLIMIT_AS, 512 * MB);
    void *more = map(16 * MB, PROT_NONE, MAP_PRIVATE);
    report("beyond the space", more == MAP_FAILED);
    report("in place of other pages", mmap(room, 4 * MB, PROT_READ, MAP_ANONYMOUS | MAP_PRIVATE | MAP_FIXED, -1, 0) == MAP_FAILED);
    munmap(room + 128 * MB, 384 * MB);
    more = map(16 * MB, PROT_READ | PROT_WRITE, MAP_PRIVATE);
    report("within it", more == MAP_FAILED);
    memset(more, 1, 16 * MB);
    void *larger = mremap(more, 16 * MB, 600 * MB, MREMAP_MAYMOVE);
    report("larger than it", larger == MAP_FAILED);
    larger = mremap(more, 16 * MB, 20 * MB, MREMAP_MAYMOVE);
    report("a little larger", larger == MAP_FAILED);
    errno = 0;
    /* Compilers leave out a malloc whose block nobody uses. */
    void *(*volatile allocate)(size_t) = malloc;
    void *block = allocate(600 * MB);
    report("malloc", !block);
    printf("%d\n", ((char *)larger)[16 * MB - 1]);
    limit(RLIMIT_AS, before.rlim_cur);
    more = map(512 * MB, PROT_NONE, MAP_PRIVATE | MAP_NORESERVE);
    report("unlimited again", more == MAP_FAILED);
    munmap(more, 512 * MB);

    getrlimit(RLIMIT_DATA, &before);
    limit(RLIMIT_DATA, 100 * MB);
    report("data", map(120 * MB, PROT_READ | PROT_WRITE, MAP_PRIVATE) == MAP_FAILED);
    report("only to be read", (more = map(120 * MB, PROT_READ, MAP_PRIVATE)) == MAP_FAILED);
    report("made writable", mprotect(more, 120 * MB, PROT_READ | PROT_WRITE));
    report("a part made writable", mprotect(more, 4 * MB, PROT_READ | PROT_WRITE));
    report("shared", map(120 * MB, PROT_READ | PROT_WRITE, MAP_SHARED) == MAP_FAILED);
    limit(RLIMIT_DATA, before.rlim_cur);
    report("unlimited again", mprotect(more, 120 * MB, PROT_READ | PROT_WRITE));

    /* What is only kept. */
    static const int kept[] = {RLIMIT_STACK, RLIMIT_NPROC, RLIMIT_RSS, RLIMIT_LOCKS};
    for (unsigned i = 0; i < sizeof kept / sizeof *kept; i++) {
        getrlimit(kept[i], &before);
        now = before;
        now.rlim_cur = 7 * MB < before.rlim_max ? 7 * MB : before.rlim_max / 2;
        rlim_t wanted = now.rlim_cur;
        report("kept", setrlimit(kept[i], &now));
        getrlimit(kept[i], &now);
        printf("%d %d\n", now.rlim_cur == wanted, now.rlim_max == before.rlim_max);
        report("put back", setrlimit(kept[i], &before));
        now.rlim_cur = 5;
        now.rlim_max = 4;
        report("soft above hard", setrlimit(kept[i], &now));
        now.rlim_cur = 4;
        report("hard lowered", setrlimit(kept[i], &now));
        getrlimit(kept[i], &now);
        printf("%d %d\n", now.rlim_cur == 4, now.rlim_max == 4);
    }
}
