# Input that is no module: one line that names the file and says why, and never a signal.
. "$cases/../cc/check.sh"
refused() { # FILE PATTERN
    for command in "ldd" "ldd -r -u -v" "nm" "nm -D" "readelf -a" "readelf --json"; do
        got=0
        timeout 20 muslin $command "$1" >output 2>error || got=$?
        [ $got = 1 ] || fail "muslin $command $1: status $got: $(cat error)"
        [ "$(wc -l <error)" = 1 ] || fail "muslin $command $1: more than one line: $(cat error)"
        grep -Eq "$1: $2" error || fail "muslin $command $1: $(cat error)"
        [ ! -s output ] || [ "$(cat output)" = '[]' ] || fail "muslin $command $1 prints $(cat output)"
    done
}
refused nowhere 'No such file or directory'
: >empty
refused empty '.*the file is empty'
mkdir directory
refused directory 'Is a directory'
mkfifo pipe
refused pipe 'not a regular file'
refused /dev/zero 'not a regular file'
echo hello >text
refused text '.*does not begin with'
echo '#!/bin/sh' >script
refused script '.*script'
printf '\177ELF\2\1\1' >elf
refused elf '.*ELF'
printf '\0asm\015\0\1\0' >component
refused component '.*component'
printf '\0asm\2\0\0\0' >version
refused version '.*version'
truncate -s 5G huge
refused huge '.*does not begin with'
echo 'int far, *p = &far; int f(int x) { return x; } int main(void) { return f(far); }' >main.c
muslin cc main.c -o main
muslin cc -static main.c -o static
muslin cc -c main.c
size=$(wc -c <main)
for length in 9 20 40 60 100 200 $((size / 2)) $((size - 1)); do
    head -c $length main >cut
    timeout 20 muslin ldd cut >output 2>error && fail "ldd takes $length bytes of a program"
    for command in "nm" "nm -D" "readelf -a"; do
        got=0
        timeout 20 muslin $command cut >output 2>error || got=$?
        [ $got -le 1 ] || fail "muslin $command on $length bytes: status $got: $(cat error)"
    done
done
# Every byte of the head damaged in turn.
for at in 8 9 10 12 20 22 24 26 28 30 34 40 50 60; do
    for file in main static main.o; do
        cp $file damaged
        printf '\377' | dd of=damaged bs=1 seek=$at conv=notrunc 2>/dev/null
        for command in "ldd -r" "nm" "nm -D" "readelf -a" "readelf --json"; do
            got=0
            timeout 20 muslin $command damaged >output 2>error || got=$?
            [ $got -le 1 ] || fail "muslin $command with byte $at of $file damaged: status $got: $(cat error)"
        done
    done
done
# Archives: cut short, of nothing, of something else.
muslin ar rcs lib.a main.o
head -c 100 lib.a >cut.a
expect_status 1 muslin nm cut.a
expect_output 'cut.a: damaged archive' cat output
printf '!<arch>\n' >none.a
expect_status 0 muslin nm none.a
muslin ar rcs odd.a text main.o
expect_status 1 muslin nm odd.a
expect_output 'odd.a\(text\): .*does not begin with' cat output
expect_output ' T f$' cat output
# The text format with an error: where.
echo '(module (func (call $nowhere)))' >broken.wat
expect_status 1 muslin nm broken.wat
expect_output 'broken.wat:1:' cat output
# The command line.
for command in ldd nm readelf; do
    expect_status 2 muslin $command --nonsense main
    expect_status 0 muslin $command --help
done
expect_status 2 muslin ldd
expect_status 2 muslin readelf
expect_status 2 muslin nm -t q main
# One bad file does not keep the others from being shown.
expect_status 1 muslin nm nowhere main.o
expect_output ' T f$' cat output
# Names that would draw on the terminal.
printf '(module (func (export "a\\1b[2Jb\\0ac")))' >control.wat
if muslin nm -D control.wat | grep -q "$(printf '\033')"; then fail "control characters reach the terminal"; fi
# Nobody listens.
muslin nm main.o >/dev/full 2>error && fail "a full disk is no failure"
grep -q 'No space left' error || fail "$(cat error)"
