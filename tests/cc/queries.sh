# Questions that build systems ask, and the commands that are shown.
. "$cases/check.sh"
expect_output '^.*clang version [0-9]+' muslin cc --version
expect_output '^wasm32-unknown-linux-muslwali$' muslin cc -dumpmachine
expect_output '^[0-9]+\.[0-9]+' muslin cc -dumpversion
expect_output 'clang version' muslin cc -v
expect_output '^libraries: =.*/lib$' muslin cc -print-search-dirs
expect_output '/lib/libc\.a$' muslin cc -print-file-name=libc.a
expect_output '^no-such-file$' muslin cc -print-file-name=no-such-file
expect_output '/wasm-ld' muslin cc -print-prog-name=ld
sysroot=$(muslin cc -print-sysroot)
[ -f "$sysroot/include/stdio.h" ] && [ -f "$sysroot/lib/crt1.o" ] || fail "$sysroot"
echo 'int main(void) { return 0; }' >main.c
expect_status 0 muslin cc '-###' main.c -o main
expect_output '"-c" "main.c"' cat output
expect_output 'wasm-ld" .*"-pie".*crt1\.o" .*libc\.so" "-o" "main"' muslin cc '-###' main.c -o main
[ ! -e main ] || fail "-### made something"
expect_output 'wasm-ld" .*"-o" "main"' muslin cc -v main.c -o main
[ -f main ] || fail "-v made nothing"

# No clang, or one that is too old: one line that says what to install.
printf '#!/bin/sh\necho 21.1.0\n' >clang-old
chmod +x clang-old
for named in "$PWD/clang-old" "$PWD/missing-clang"; do
    expect_status 1 env CLANG="$named" muslin cc main.c
    [ "$(wc -l <output)" = 1 ] || fail "$(cat output)"
    expect_output 'apt-get install clang-22' cat output
done
expect_output 'version 21.* needs 22' env CLANG="$PWD/clang-old" muslin cc main.c
mkdir -p bin
ln -sf "$(command -v muslin)" bin/muslin
expect_status 1 env -u CLANG PATH="$PWD/bin" "$PWD/bin/muslin" cc main.c
expect_output 'no clang found on PATH; install it' cat output

# Tools by the name of the program.
ln -sf "$(command -v muslin)" muslin-cc
ln -sf "$(command -v muslin)" wasm32-linux-muslwali-nm
muslin cc -c main.c
expect_output 'T __main_void|T main' ./wasm32-linux-muslwali-nm main.o
expect_status 0 ./muslin-cc main.c -o by-name
