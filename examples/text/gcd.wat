;; A function in WebAssembly text, to be linked with C: muslin cc main.c gcd.wat
(module
  (import "env" "step" (func $step (param i64 i64)))
  (func (export "gcd") (param $a i64) (param $b i64) (result i64)
    (local $t i64)
    (loop $again
      (call $step (local.get $a) (local.get $b))
      (if (i64.eqz (local.get $b)) (then (return (local.get $a))))
      (local.set $t (i64.rem_u (local.get $a) (local.get $b)))
      (local.set $a (local.get $b))
      (local.set $b (local.get $t))
      (br $again))
    unreachable))
