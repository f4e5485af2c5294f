# Libraries as ld.so finds them; the names beside native ldd's.
. "$cases/../cc/check.sh"
mkdir -p lib lib/deep native
echo 'int deep(void) { return 3; }' >deep.c
echo 'int deep(void); int left(void) { return deep(); }' >left.c
echo 'int left(void); int right(void) { return left() + 1; }' >right.c
echo 'int spare(void) { return 0; }' >spare.c
cat >main.c <<'C'
#include <stdio.h>
int left(void), right(void);
int main(void) { return printf("%d\n", left() + right()) < 0; }
C
# As build systems do it: a versioned file, and a link by the soname.
build() { # COMPILER DIRECTORY
    $1 -shared -fPIC deep.c -Wl,-soname,libdeep.so.1 -o "$2/deep/libdeep.so.1.2"
    ln -sf libdeep.so.1.2 "$2/deep/libdeep.so.1"
    $1 -shared -fPIC left.c "$2/deep/libdeep.so.1" -Wl,-rpath,'$ORIGIN/deep' -Wl,-soname,libleft.so -o "$2/libleft.so"
    $1 -shared -fPIC right.c "$2/libleft.so" -Wl,-rpath,'$ORIGIN' -Wl,-soname,libright.so -Wl,-rpath-link,"$2/deep" -o "$2/libright.so"
    $1 -shared -fPIC spare.c -Wl,-soname,libspare.so -o "$2/libspare.so"
    $1 main.c -Wl,--no-as-needed "$2/libright.so" "$2/libleft.so" "$2/libspare.so" -Wl,-rpath,'$ORIGIN' \
        -Wl,-rpath-link,"$2/deep" -o "$2/main"
}
mkdir -p native/deep
build "muslin cc" lib
build gcc native
names() { sed -n 's/^[[:space:]]*\([^ ]*\) => .*/\1/p' | grep -v '^libc\.' ; }
muslin ldd lib/main | names >here
ldd native/main | names >there
cmp here there || fail "ldd finds $(cat here), natively $(cat there)"
# Every library of every kind is found where the linker finds it.
expect_output '^	libdeep.so.1 => lib/deep/libdeep.so.1 \(0x[0-9a-f]{8}\)$' muslin ldd lib/main
expect_output '^	libc.so => .*/sysroot/lib/libc.so \(0x01000000\)$' muslin ldd lib/main
run_here lib/main >output
# Unused and undefined.
expect_status 1 muslin ldd -u --no-syscalls lib/main
expect_output '^Unused direct dependencies:$' cat output
expect_output '^	lib/libspare.so$' muslin ldd -u --no-syscalls lib/main
refuse_output 'libleft.so$' muslin ldd -u --no-syscalls lib/main
expect_status 0 muslin ldd -r --no-syscalls lib/main
# The tree.
muslin ldd --tree --no-syscalls lib/main | sed 's/ => .*//; s/ *(.*//' >tree
grep -v libc.so tree >tree.own
cat >tree.expected <<'T'
lib/main
    libright.so
        libleft.so
            libdeep.so.1
    libleft.so
    libspare.so
T
cmp tree.own tree.expected || fail "$(cat tree)"
# A library; and several files.
expect_output '^	libdeep.so.1 => ' muslin ldd lib/libleft.so
expect_output '^lib/libleft.so:$' muslin ldd lib/main lib/libleft.so
# Missing.
mv lib/libleft.so away.so
expect_status 1 muslin ldd lib/main
expect_output '^	libleft.so => not found$' cat output
ldd native/main >/dev/null
expect_output 'tried: lib/libleft.so, ' muslin ldd -v lib/main
expect_status 1 muslin ldd -r --no-syscalls lib/main
expect_output '^undefined symbol: left	\(lib/main\)$' cat output
expect_output '^undefined symbol: left	\(lib/libright.so\)$' cat output
# --library-path, LD_LIBRARY_PATH, preloading.
mkdir other
mv away.so other/libleft.so
cp -r lib/deep other/
expect_status 0 muslin ldd --library-path other lib/main
expect_output 'libleft.so => other/libleft.so' cat output
expect_output 'libdeep.so.1 => other/deep/libdeep.so.1' cat output
expect_output 'libleft.so => other/libleft.so' env LD_LIBRARY_PATH=nowhere:other muslin ldd lib/main
expect_output '^	other/libleft.so \(' muslin ldd --preload other/libleft.so lib/main
expect_output '^	other/libleft.so \(' env LD_PRELOAD=other/libleft.so muslin ldd lib/main
# The preloaded library answers to its soname.
refuse_output 'not found' muslin ldd --preload other/libleft.so lib/main
expect_output '^	libnone.so => not found' muslin ldd --preload libnone.so lib/main
# Another sysroot.
expect_output '^	libc.so => not found$' muslin ldd --sysroot nowhere other/libleft.so
# Damaged libraries are named; the rest is still there.
head -c 60 other/libleft.so >lib/libleft.so
expect_status 1 muslin ldd lib/main
expect_output 'libleft.so => not loadable: lib/libleft.so: Exec format error' cat output
expect_output 'libc.so => ' cat output
# A definition of another type.
echo 'int left(int x) { return x; }' >left.c
muslin cc -shared -fPIC left.c -Wl,-soname,libleft.so -o lib/libleft.so
expect_status 1 muslin ldd -r --no-syscalls lib/main
expect_output '^type mismatch: left: used as \(\) -> i32, lib/libleft.so defines it as \(i32\) -> i32	\(lib/main\)$' cat output
# A cycle; a library that needs itself by another name.
echo 'int two(void); int one(void) { return two(); }' >one.c
echo 'int one(void); int two(void) { return one(); }' >two.c
echo 'int one(void) { return 0; }' >none.c
muslin cc -shared -fPIC none.c -o libone.so
muslin cc -shared -fPIC two.c libone.so -o libtwo.so
muslin cc -shared -fPIC one.c libtwo.so -o libone.so
expect_status 0 timeout 20 muslin ldd --tree --library-path . --no-syscalls libone.so
expect_output '^        libone.so => ' cat output
# Static programs, objects, libc itself.
muslin cc -static main.c left.c right.c deep.c -o static.wasm 2>/dev/null || :
echo 'int main(void) { return 0; }' >nothing.c
muslin cc -static nothing.c -o static.wasm
muslin cc -c nothing.c
for file in static.wasm nothing.o; do
    expect_status 1 muslin ldd $file
    expect_output '^	not a dynamic executable$' cat output
    expect_status 0 muslin ldd --syscalls $file
done
libc=$(muslin ldd --no-syscalls lib/libspare.so | sed -n 's/.*libc.so => \(.*\) (.*/\1/p')
expect_status 0 muslin ldd --no-syscalls -r "$libc"
expect_output '^	statically linked$' cat output
# For programs.
muslin ldd --json lib/main >json
python3 -c 'import json; j = json.load(open("json"))[0]; assert j["mismatched"][0]["symbol"] == "left" and j["modules"][0]["path"] == "lib/main"'
# A reader that leaves early.
muslin ldd "$libc" | head -1 >output
