# readelf: what it says agrees with what was built.
. "$cases/../cc/check.sh"
cat >lib.c <<'C'
#include <stdio.h>
extern int far;
int near = 4, *pointer = &far;
_Thread_local int each = 1;
__attribute__((weak)) int may(void) { return far; }
extern int perhaps(void) __attribute__((weak));
double half(double x, long y) { return printf("%d\n", may() + each + (perhaps ? perhaps() : 0)) + x / 2 + y; }
C
muslin cc -shared -fPIC lib.c -Wl,--unresolved-symbols=ignore-all -Wl,-soname,libx.so.1 -Wl,-rpath,'$ORIGIN/../lib' -o libx.so
# As readelf -d names them, for the scripts that look.
muslin readelf -d libx.so >dynamic
for line in '\(NEEDED\) +Shared library: \[libc.so\]' '\(SONAME\) +Library soname: \[libx.so.1\]' '\(RUNPATH\) +Library runpath: \[\$ORIGIN/../lib\]' \
    '\(MEMSZ\) +[0-9]+ \(bytes\)' '\(EXPORTINFO\) +each: TLS' '\(IMPORTINFO\) +env.perhaps: WEAK UNDEFINED'; do
    grep -Eq "$line" dynamic || fail "no $line in $(cat dynamic)"
done
muslin readelf --dyn-syms -W libx.so >symbols
symbol() { awk -v name="$1" '$8 == name { print $4, $5, $6, ($7 == "UND" ? "UND" : "DEF") }' symbols; }
[ "$(symbol half)" = 'FUNC GLOBAL DEFAULT DEF' ] || fail "half: $(symbol half)"
[ "$(symbol may)" = 'FUNC WEAK DEFAULT DEF' ] || fail "may: $(symbol may)"
[ "$(symbol perhaps)" = 'FUNC WEAK DEFAULT UND' ] || fail "perhaps: $(symbol perhaps)"
[ "$(symbol printf)" = 'FUNC GLOBAL DEFAULT UND' ] || fail "printf: $(symbol printf)"
[ "$(symbol far)" = 'OBJECT GLOBAL DEFAULT UND' ] || fail "far: $(symbol far)"
[ "$(symbol near)" = 'OBJECT GLOBAL DEFAULT DEF' ] || fail "near: $(symbol near)"
[ "$(symbol each)" = 'TLS GLOBAL DEFAULT DEF' ] || fail "each: $(symbol each)"
grep -Eq ' half +\(f64, i64\) -> f64$' symbols || fail "no type of half"
muslin readelf -r libx.so >relocations
for line in 'GOT.mem  far$' 'GOT.func perhaps$' 'CALL     printf \(i32, i32\) -> i32$'; do
    grep -Eq "$line" relocations || fail "no $line in $(cat relocations)"
done
# Sections and segments.
expect_output '\[ 0\] dylink.0 +CUSTOM' muslin readelf -S libx.so
expect_output '^  LOAD +base\+[0-9a-f]{8} [0-9a-f]{8} [0-9a-f]{8} .rodata$' muslin readelf -l libx.so
expect_output '^  Type: +DYN \(Shared library\)$' muslin readelf -h libx.so
expect_output '^  \+atomics$' muslin readelf -n libx.so
expect_output '^  processed-by: .*clang' muslin readelf -n libx.so
# Objects.
muslin cc -c -fPIC lib.c
expect_output '^  Type: +REL ' muslin readelf -h lib.o
expect_output 'R_WASM_FUNCTION_INDEX_LEB +printf$' muslin readelf -r lib.o
expect_output 'R_WASM_GLOBAL_INDEX_I32|R_WASM_MEMORY_ADDR_I32 +far$' muslin readelf -r lib.o
expect_output ' FUNC +WEAK +DEFAULT +[0-9]+ may' muslin readelf -s lib.o
expect_output '^There are no relocations in this file' muslin readelf -r "$(muslin ldd --no-syscalls libx.so | sed -n 's/.*libc.so => \(.*\) (.*/\1/p')"
# Programs.
echo 'int main(void) { return 0; }' >main.c
muslin cc main.c -o main
muslin cc -static main.c -o main.wasm
expect_output '^  Type: +DYN \(Dynamic executable\)$' muslin readelf -h main
expect_output '^  Type: +EXEC \(Static executable\)$' muslin readelf -h main.wasm
expect_output '^  exit_group$' muslin readelf --syscalls main.wasm
expect_output '^  wali.SYS_exit_group function \(i32\) -> i64$' muslin readelf --imports main.wasm
expect_output '^  _start function [0-9]+ \(\) -> void$' muslin readelf --exports main.wasm
expect_output '^There is no dynamic section in this file.$' muslin readelf -d main.wasm
# Whole sections.
expect_output '^  \[ +[0-9a-f]+\]  libc.so$' muslin readelf -p dylink.0 libx.so
expect_output '^  0x[0-9a-f]{8} 0864796c 696e6b2e 30' muslin readelf -x 0 libx.so
expect_status 1 muslin readelf -x nothing libx.so
# Everything, of everything.
muslin ar rcs lib.a lib.o
for file in libx.so lib.o main main.wasm lib.a; do
    muslin readelf -a $file >output
    muslin readelf --json $file | python3 -c 'import json, sys; json.load(sys.stdin)[0]["sections"]'
done
expect_output '^File: lib.a\(lib.o\)$' muslin readelf lib.a
muslin readelf -a libx.so | head -1 >output
