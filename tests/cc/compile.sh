# Stages, languages, dependencies, response files.
. "$cases/check.sh"
mkdir -p sub include
echo '#define VALUE 3' >include/value.h
cat >main.c <<'C'
#include <value.h>
int helper(void);
int main(void) { return helper() - VALUE; }
C
cp main.c sub/main.c
echo 'int helper(void) { return 3; }' >helper.c

expect_status 0 muslin cc -Iinclude -c main.c helper.c
[ -f main.o ] && [ -f helper.o ] || fail "$(ls)"
expect_status 0 muslin cc -c helper.c -o sub/named.o
expect_status 0 muslin cc main.o helper.o -o linked
expect_status 0 run_here ./linked
expect_status 0 muslin cc -I include main.c helper.c
expect_status 0 run_here ./a.out
expect_status 1 muslin cc -Iinclude -c main.c helper.c -o both.o
expect_output 'cannot specify -o' cat output

expect_output 'int helper' muslin cc -E helper.c
expect_output '^#define __wasm32__ 1' muslin cc -dM -E -x c /dev/null
expect_status 0 muslin cc -S helper.c
grep -q 'functype.*helper' helper.s || fail "$(cat helper.s)"
expect_status 0 muslin cc -Iinclude main.c helper.s -o from-assembly
expect_status 0 run_here ./from-assembly
expect_output 'main.o: main.c' muslin cc -Iinclude -MM main.c
expect_status 0 muslin cc -Iinclude -MMD -MP -c main.c
grep -q 'include/value.h' main.d || fail "$(cat main.d)"
expect_status 0 muslin cc -Iinclude -MD main.c helper.c -o out
[ -f out.d ] || fail "$(ls)"

printf -- '-Iinclude "-DX=a b"\nmain.c helper.c -o "by response"\n' >words
expect_status 0 muslin cc @words
expect_status 0 run_here "./by response"
echo 'int main(void) { return 4; }' | expect_status 0 muslin cc -x c - -o piped
expect_status 4 run_here ./piped
echo 'namespace n { template <int N> int f() { return N; } } int main() { return n::f<5>(); }' >main.cpp
expect_status 0 muslin cc main.cpp -o cplusplus
expect_status 5 run_here ./cplusplus
expect_status 0 muslin c++ -x c++ main.cpp -o cplusplus

expect_status 1 muslin cc --no-such-option helper.c
expect_output 'no-such-option' cat output
expect_status 1 muslin cc missing.c
expect_status 1 muslin cc
expect_output 'no input files' cat output
echo 'int main(void) { return undeclared; }' >broken.c
expect_status 1 muslin cc broken.c -o broken
[ ! -e broken ] || fail "there is an output after an error"
