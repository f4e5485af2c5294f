# muslin run --memory-manager: what the module has to be, and what it can do.
. "$cases/check.sh"

# A manager that hands out ascending addresses from where BASE says, and finds fault with FAULT.
cat >manager.c <<'C'
#ifndef BASE
#define BASE 0x30000000u
#endif
static unsigned next = BASE;
static int claims, places;
int memory_manager_version(void) {
#ifdef VERSION
    return VERSION;
#endif
    return 1;
}
unsigned memory_place(int kind, unsigned size, unsigned align, unsigned hint) {
    (void)kind;
#ifdef ANSWER
    return ANSWER;
#endif
#ifdef TRAP
    if (++places > TRAP)
        __builtin_trap();
#endif
    if (hint)
        return hint;
    unsigned at = (next + align - 1) & -align;
    next = at + ((size + 4095) & -4096u);
    return at;
}
int memory_claim(int kind, unsigned address, unsigned size) {
    (void)kind, (void)size;
    claims++;
#ifdef REFUSE
    return address != REFUSE;
#endif
    return address != 0;
}
void memory_release(unsigned address, unsigned size) { (void)address, (void)size; }
C
manager() { muslin cc -shared -fPIC -nostdlib -fno-builtin "$@"; }

cat >main.c <<'C'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
int library(void);
static char *map(void) { return mmap(0, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }
int main(void) {
    char *a = map(), *b = map(), *block = malloc(1 << 20);
    if (a == MAP_FAILED || b == MAP_FAILED || !block) {
        puts("no memory");
        return 9;
    }
    memset(block, 1, 1 << 20);
    printf("%d %s %s\n", library(), b > a ? "up" : "down", (unsigned long)a < 0x40000000ul ? "low" : "high");
    return munmap(a, 4096) || munmap(b, 4096);
}
C
echo 'static int counter[100] = {41}; int library(void) { return ++counter[0]; }' >library.c
muslin cc -shared -fPIC library.c -o liblibrary.so
muslin cc main.c liblibrary.so -o main
muslin cc -static main.c library.c -o static

run_with() { muslin run --library-path . --memory-manager "$1" "$2"; }

[ "$(muslin run --library-path . ./main)" = "42 down high" ]
for level in -O0 -O2; do
    manager $level manager.c -o up.so
    [ "$(run_with up.so ./main)" = "42 up low" ]
    [ "$(run_with up.so ./static)" = "42 up low" ]
done
# The same addresses each time: what was compiled is found again.
[ "$(run_with up.so ./main)" = "42 up low" ]

refused() { # STATUS PATTERN MANAGER [PROGRAM]
    expect_status "$1" run_with "$3" "${4:-./main}"
    grep -q -- "$2" output || fail "no \`$2\` in: $(cat output)"
}
# What is no memory manager.
refused 127 "no-such-file.*No such file" no-such-file
refused 126 "liblibrary.so: not usable as memory manager.*exports no function memory_manager_version" liblibrary.so
refused 126 "main: not usable as memory manager" main
echo nonsense >nonsense
refused 126 "nonsense: not usable as memory manager" nonsense
manager -DVERSION=7 manager.c -o version.so
refused 126 "version 7" version.so
sed 's/int memory_claim(int kind, /int memory_claim(/; s/(void)kind, (void)size/(void)size/' manager.c >type.c
manager type.c -o type.so
refused 126 "memory_claim is of type" type.so
sed 's/^void memory_release.*/void memory_release;/; s/^void memory_release;/int memory_release;/' manager.c >data.c
manager data.c -o data.so
refused 126 "memory_release is no function" data.so
echo 'void *malloc(unsigned long); unsigned memory_release2(void) { return (unsigned)malloc(3); }' | cat manager.c - >import.c
muslin cc -shared -fPIC -fno-builtin import.c -o import.so
refused 126 "imports env.malloc" import.so
echo 'char large[8 << 20];' | cat manager.c - >large.c
manager large.c -o large.so
refused 126 "must at 0x1000000" large.so
# What answers nonsense: overlapping, unaligned, out of range.
manager '-DANSWER=(kind == 2 ? 0x1000000 : 0x30000000)' manager.c -o libc-in-stack.so
refused 127 "libc.so: cannot map 0x1000000..0x.*: 0x1000000..0x.* is mapped already" libc-in-stack.so
manager '-DANSWER=(hint ? hint : 0x1001000)' manager.c -o in-libc.so
refused 127 "liblibrary.so.*it said 0x1001000..0x.*, which overlaps what is mapped at 0x1000000..0x" in-libc.so
manager -DANSWER=0x900000 manager.c -o self.so
refused 126 "0x900000..0x1100000, which overlaps what is mapped at 0x900000" self.so
manager -DANSWER=0x30000010 manager.c -o unaligned.so
refused 126 "which is no such place" unaligned.so
manager -DANSWER=0x1000 manager.c -o null.so
refused 126 "which is no such place" null.so
manager -DANSWER=0xfffff000 manager.c -o top.so
refused 126 "which is no such place" top.so
manager -DANSWER=0 manager.c -o full.so
refused 126 "cannot map the stack: Cannot allocate memory" full.so
manager -DREFUSE=0x1000000 manager.c -o refuse.so
refused 127 "0x1000000..0x.*: the memory manager refuses" refuse.so
manager -DTRAP=0 manager.c -o trap.so
refused 126 "failed and will not be asked again.*unreachable" trap.so
# The stack, the program and its library are there; then it fails, and there is no memory any more.
manager -DTRAP=3 manager.c -o later.so
refused 9 "no memory" later.so
refused 9 "later.so: it failed and will not be asked again" later.so
# A static program that lies where the manager does.
echo 'char large[8 << 20]; int main(void) { return large[1]; }' >static.c
muslin cc -static static.c -o large
refused 126 "overlaps 0x900000.*the memory manager's" up.so ./large
