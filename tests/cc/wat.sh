# WebAssembly text beside C.
. "$cases/check.sh"
cat >add.wat <<'W'
(module
  (type $binary (func (param i32 i32) (result i32)))
  (import "env" "from_c" (func $from_c (param i32) (result i32)))
  (import "env" "memory" (memory 0))
  (import "env" "__indirect_function_table" (table 0 funcref))
  (import "GOT.mem" "variable" (global $variable (mut i32)))
  (global $calls (mut i32) (i32.const 0))
  (func $count (global.set $calls (i32.add (global.get $calls) (i32.const 1))))
  (start $count)
  (func (export "add") (param i32 i32) (result i32)
    (call $count)
    (i32.add (call $from_c (local.get 0)) (i32.add (local.get 1) (i32.load (global.get $variable)))))
  (func (export "call_it") (param i32 i32 i32) (result i32)
    (call_indirect (type $binary) (local.get 1) (local.get 2) (local.get 0)))
  (func (export "calls") (result i32) (global.get $calls)))
W
cat >main.c <<'C'
int variable = 1000;
int from_c(int x) { return x * 10; }
int add(int, int), calls(void), call_it(int (*)(int, int), int, int);
static int multiply(int a, int b) { return a * b; }
int main(void) {
    if (add(2, 3) != 1023)
        return 1;
    // The start function has run once, as a constructor.
    if (calls() != 2)
        return 2;
    return call_it(multiply, 6, 7) == 42 ? 0 : 3;
}
C
for flag in -static -rdynamic; do
    muslin cc $flag main.c add.wat -o main
    expect_status 0 run_here ./main
done
muslin cc -c add.wat
muslin cc main.c add.o -o main
expect_status 0 run_here ./main
# In a library.
echo '(module (func (export "answer") (result i32) (i32.const 42)))' >answer.wat
muslin cc -shared answer.wat -o libanswer.so
echo 'int answer(void); int main(void) { return answer(); }' >ask.c
muslin cc ask.c libanswer.so -Wl,-rpath,"$PWD" -o ask
expect_status 42 run_here ./ask
# As libc calls: the host's functions stay imports.
echo '(module (import "wali" "SYS_getpid" (func $getpid (result i64))) (func (export "answer") (result i32) (i64.gt_s (call $getpid) (i64.const 0))))' >pid.wat
muslin cc ask.c pid.wat -o ask
expect_status 1 run_here ./ask
# Errors name file, line and column.
echo '(module (func (call $nowhere)))' >broken.wat
expect_status 1 muslin cc -c broken.wat
expect_output 'broken.wat:1:' cat output
echo '(module (memory 1) (data (i32.const 0) "x"))' >data.wat
expect_status 1 muslin cc -c data.wat
expect_output 'data.wat: it has a data segment' cat output
