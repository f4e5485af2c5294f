# The system calls that a program can make: all that it makes, and not all there are.
. "$cases/../cc/check.sh"
calls() { muslin ldd --syscalls "$@" | sed -n 's/^	\([a-z0-9_]*\) .*/\1/p' | sort; }
# covers NAME: the calls that the program makes are among those of ldd.
covers() {
    calls "$1" >can
    run_here --trace "$@" 2>&1 >/dev/null </dev/null | sed -n 's/^\([a-z0-9_]*\)(.*/\1/p' | sort -u >does
    [ -s does ] || fail "$1 makes no calls"
    missed=$(comm -13 can does)
    [ -z "$missed" ] || fail "$1 makes calls that ldd does not know of: $missed"
}
echo 'int main(void) { return 0; }' >nothing.c
cat >hello.c <<'C'
#include <stdio.h>
int main(void) { puts("hello"); return 0; }
C
cat >much.c <<'C'
#define _GNU_SOURCE
#include <dirent.h>
#include <ftw.h>
#include <iconv.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
static int seen(const char *path, const struct stat *s, int kind, struct FTW *f) { return 0; }
static int order(const void *a, const void *b) { return *(char *)a - *(char *)b; }
static void handler(int number) { write(1, "x", 1); }
static void last(void) { write(1, "y", 1); }
static ssize_t cookie(void *c, const char *text, size_t size) { getppid(); return size; }
int main(void) {
    char text[] = "hello", *memory = 0, *in = text, out[100], *to = out;
    size_t size = 0, from = 5, room = 100;
    atexit(last);
    signal(SIGUSR1, handler);
    raise(SIGUSR1);
    nftw(".", seen, 4, FTW_PHYS);
    qsort(text, 5, 1, order);
    FILE *f = open_memstream(&memory, &size);
    fprintf(f, "%s %f", text, 1.5);
    fclose(f);
    f = fopencookie(0, "w", (cookie_io_functions_t){.write = cookie});
    fputs(text, f);
    fclose(f);
    iconv_t c = iconv_open("SHIFT_JIS", "UTF-8");
    iconv(c, &in, &from, &to, &room);
    iconv_close(c);
    DIR *d = opendir(".");
    while (readdir(d)) {}
    closedir(d);
    time_t now = time(0);
    localtime(&now);
    setvbuf(stdout, 0, _IOFBF, 0);
    printf("%zu\n", size);
    char *big = malloc(1 << 20);
    memset(big, 1, 1 << 20);
    realloc(big, 1 << 22);
    return system(0) > 1;
}
C
for program in nothing hello much; do
    muslin cc $program.c -o $program
    covers ./$program
    muslin cc -static $program.c -o $program.wasm
    covers ./$program.wasm
done
# The dynamic program's list holds the static one's.
calls much >dynamic
calls much.wasm >static
missed=$(comm -13 dynamic static)
[ -z "$missed" ] || fail "only the static program can call: $missed"
# Useful: a program that only prints can neither open sockets nor start programs nor remove files.
calls hello >can
for call in socket connect execve fork unlink unlinkat rename mkdir kill mount; do
    if grep -qx $call can; then fail "hello can call $call: $(muslin ldd --why $call hello)"; fi
done
[ "$(wc -l <can)" -lt 40 ] || fail "hello can make $(wc -l <can) calls"
for call in write exit_group; do
    grep -qx $call can || fail "hello cannot call $call"
done
grep -qx getppid dynamic || fail "getppid is not found"
# Why.
expect_output '^	(linker: .*|hello: .*)$' muslin ldd --why SYS_writev hello
expect_output '^socket: not reached$' muslin ldd --why socket hello
# In a library that the program needs, and made without libc.
echo '(module (import "wali" "SYS_getuid" (func $getuid (result i64))) (func (export "who") (result i32) (i32.wrap_i64 (call $getuid))))' >who.wat
muslin cc -shared who.wat -o libwho.so
echo 'int who(void); int main(void) { return who() == -1; }' >ask.c
muslin cc ask.c libwho.so -Wl,-rpath,'$ORIGIN' -o ask
covers ./ask
expect_output '^	getuid  *libwho.so$' muslin ldd ask
# A pointer to a libc function in data.
echo '#include <unistd.h>
int (*const table[])(const char *) = {rmdir, unlink}; int main(int c, char **v) { return table[c & 1]("nowhere") + 1; }' >table.c
muslin cc table.c -o table
covers ./table
grep -qx rmdir can || fail "rmdir is not found"
# syscall() makes every call.
echo '#include <unistd.h>
#include <sys/syscall.h>
int main(void) { return syscall(SYS_gettid) < 0; }' >any.c
muslin cc any.c -o any
covers ./any
[ "$(wc -l <can)" -gt 200 ] || fail "syscall() makes only $(wc -l <can) calls"
# dlopen and dlsym: everything, and it says so.
echo '#include <dlfcn.h>
#include <stdio.h>
int main(void) { int (*f)(void) = (int (*)(void))dlsym(RTLD_DEFAULT, "getppid"); return f ? f() < 0 : 1; }' >look.c
muslin cc look.c -o look
covers ./look
expect_output '^Not bounded: look imports dlsym: ' muslin ldd look
[ "$(wc -l <can)" -gt 200 ] || fail "dlsym reaches only $(wc -l <can) calls"
[ "$(calls --closed look | wc -l)" -lt 60 ] || fail "--closed has no effect"
# Only one part.
refuse_output 'System calls' muslin ldd --no-syscalls hello
refuse_output '=>' muslin ldd --syscalls hello
expect_output '^System calls that hello and its libraries can make: [0-9]+$' muslin ldd hello
expect_output '^System calls that hello.wasm can make: [0-9]+$' muslin ldd hello.wasm
muslin ldd --json hello look >json
python3 -c '
import json
hello, look = json.load(open("json"))
assert "write" in hello["system_calls"]["all"] and hello["system_calls"]["unbounded_by"] == []
assert look["system_calls"]["unbounded_by"] == [{"path": "look", "symbol": "dlsym"}]'
