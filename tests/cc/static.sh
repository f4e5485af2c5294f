# What a static program carries, and that it may bring any function of the C library itself.
. "$cases/check.sh"

cat >hello.c <<'END'
#include <stdio.h>
int main(int argc, char **argv) {
    printf("hello, %s: %d arguments, %5.2f\n", argv[0], argc, argc * 1.5);
    return 0;
}
END
muslin cc -O2 -static hello.c -o hello
expect_output '^hello, hello: 2 arguments,  3.00$' run_here hello x
muslin nm hello >names
grep -q ' main$' names || fail "hello has no names"
for name in regcomp fnmatch glob wordexp iconv iconv_open gettext setlocale newlocale strfmon strftime crypt wprintf scanf \
    qsort getaddrinfo pthread_create pthread_mutex_lock popen dlopen towupper iswalpha; do
    if grep -q " $name\$" names; then
        fail "a static hello carries $name"
    fi
done
refuse_output 'panic|core.*fmt|unicode' cat names

# The same, without names: a bound that a table or a second formatter would break.
muslin cc -Os -static -s hello.c -o small
[ "$(wc -c <small)" -lt 24576 ] || fail "a stripped static hello has $(wc -c <small) bytes"

# All of the library's functions, defined by the program: every one of them gives way.
sysroot=$(muslin cc -print-sysroot)
muslin nm --defined-only --extern-only --format=just-symbols "$sysroot/lib/libc.a" 2>/dev/null |
    grep -E '^[A-Za-z_][A-Za-z0-9_]*$' | grep -Ev '^(_ZN|_R|__rust|__wasm|__c_longjmp|_start|main$|__stack_pointer)' | sort -u >functions
[ "$(wc -l <functions)" -gt 1300 ] || fail "libc.a defines $(wc -l <functions) functions"
awk '{ printf "int own%d(void) __asm__(\"%s\");\nint own%d(void) { return %d; }\n", NR, $1, NR, NR }' functions >own.c
echo 'int main(void) { return 0; }' >>own.c
expect_status 0 muslin cc -w -O0 -fno-builtin -static own.c -o own
