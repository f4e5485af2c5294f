//! Variadic functions, told from their code.

use muslin_dylink::variadic::reads_arguments_through;

/// Whether the function `$f`, whose body this is, is taken for one with variable arguments in its second parameter.
fn is_variadic(body: &str) -> bool {
    let text = format!(
        r#"(module
        (import "env" "__stack_pointer" (global $sp (mut i32)))
        (import "env" "vprintf" (func $vprintf (param i32 i32) (result i32)))
        (import "env" "puts" (func $puts (param i32) (result i32)))
        (memory 1)
        (func $f (param i32 i32) (result i32) (local i32 i32) {body})
        (func $reads (param i32) (result i32) local.get 0 i32.load)
        (func $endless (param i32) (result i32) local.get 0 call $endless))"#
    );
    let bytes = wat::parse_str(&text).unwrap();
    reads_arguments_through(&bytes, 2, 1, &|name| name == "vprintf")
}

#[test]
fn what_va_arg_does() {
    assert!(is_variadic("local.get 1 i32.load"));
    assert!(is_variadic("local.get 1 i32.const 4 i32.add i32.load"));
    assert!(is_variadic("local.get 1 i32.const 7 i32.add i32.const -8 i32.and f64.load i32.trunc_sat_f64_s"));
    assert!(is_variadic("local.get 0 local.get 1 call $vprintf"));
    assert!(is_variadic("local.get 1 call $reads"));
    // In the frame and back, as without optimization.
    assert!(is_variadic(
        "global.get $sp i32.const 16 i32.sub local.tee 2 local.get 1 i32.store offset=12
         local.get 2 i32.load offset=12 i32.load"
    ));
    // An index in place of steps.
    assert!(is_variadic("local.get 1 local.get 0 i32.const 2 i32.shl i32.add i32.load"));
    // In a loop that moves it on.
    assert!(is_variadic(
        "loop local.get 1 i32.load local.get 1 i32.const 4 i32.add local.set 1 br_if 0 end i32.const 0"
    ));
}

#[test]
fn what_it_does_not() {
    assert!(!is_variadic("local.get 0"));
    assert!(!is_variadic("local.get 1 local.get 0 i32.add"));
    assert!(!is_variadic("local.get 1 local.get 0 i32.mul"));
    assert!(!is_variadic("local.get 1 i32.load8_u"));
    assert!(!is_variadic("local.get 1 i32.const 1 i32.store i32.const 0"));
    assert!(!is_variadic("local.get 1 i32.load local.get 1 i32.const 5 i32.store"));
    assert!(!is_variadic("local.get 1 call $puts"));
    assert!(!is_variadic("local.get 1 call $endless"));
    // The parameter's local holds something else by the time it is read through.
    assert!(!is_variadic("local.get 0 local.set 1 local.get 1 i32.load"));
    // On one of two ways only.
    assert!(is_variadic("local.get 0 if local.get 0 local.set 1 end local.get 1 i32.load"));
    assert!(!is_variadic(
        "local.get 0 if local.get 0 local.set 1 else local.get 0 local.set 1 end local.get 1 i32.load"
    ));
}

#[test]
fn any_input_gives_an_answer() {
    assert!(!reads_arguments_through(b"", 0, 0, &|_| true));
    assert!(!reads_arguments_through(b"\0asm\x01\0\0\0", 7, 7, &|_| true));
    let bytes = wat::parse_str("(module (func (param i32) unreachable drop br 0))").unwrap();
    assert!(!reads_arguments_through(&bytes, 0, 0, &|_| true));
    assert!(!reads_arguments_through(&bytes, 0, 9, &|_| true));
    let many = wat::parse_str("(module (func (param i32) (local i64)))").unwrap();
    let at = many.windows(3).position(|bytes| bytes == [1, 1, 0x7e]).unwrap();
    let mut hostile = many.clone();
    // One group of 127 locals, then groups that claim more.
    hostile[at + 1] = 0x7f;
    assert!(!reads_arguments_through(&hostile, 0, 0, &|_| true));
}
