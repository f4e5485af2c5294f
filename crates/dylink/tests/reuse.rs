//! Which instances can be made like new.

use muslin_dylink::is_reusable;

fn reusable(text: &str) -> bool {
    is_reusable(&wat::parse_str(text).unwrap_or_else(|error| panic!("{error}")))
}

/// What wasm-ld writes for a library with data, TLS, bss and an internal GOT; `rest` is added.
fn library(rest: &str) -> String {
    format!(
        r#"(module
          (import "env" "memory" (memory 1))
          (import "env" "__indirect_function_table" (table 2 funcref))
          (import "env" "__memory_base" (global $memory_base i32))
          (import "env" "__table_base" (global $table_base i32))
          (import "env" "__stack_pointer" (global $stack_pointer (mut i32)))
          (import "GOT.mem" "data" (global $got (mut i32)))
          (import "env" "puts" (func $puts (param i32) (result i32)))
          (global $__tls_base (mut i32) (i32.const 0))
          (global $internal (mut i32) (i32.const 0))
          (global $tls_internal (mut i32) (i32.const 0))
          (export "__tls_base" (global $__tls_base))
          (data $tdata "\07\00\00\00")
          (data $data "\05\00\00\00")
          (func $call_ctors (export "__wasm_call_ctors"))
          (func $init_tls (export "__wasm_init_tls") (param i32)
            (global.set $__tls_base (local.get 0))
            (memory.init $tdata (local.get 0) (i32.const 0) (i32.const 4))
            (call $apply_global_tls_relocs)
            (call $apply_tls_relocs))
          (func $apply_global_tls_relocs
            (global.set $tls_internal (i32.add (global.get $__tls_base) (i32.const 4))))
          (func $apply_tls_relocs
            (i32.store (i32.add (global.get $__tls_base) (i32.const 0)) (global.get $got)))
          (func $init_memory (local i32 i32)
            (local.set 0 (i32.add (global.get $memory_base) (i32.const 448)))
            (block (block (block
              (br_table 0 1 2 (i32.atomic.rmw.cmpxchg (local.get 0) (i32.const 0) (i32.const 1))))
              (global.set $__tls_base (local.tee 1 (i32.add (i32.const 0) (global.get $memory_base))))
              (memory.init $tdata (local.get 1) (i32.const 0) (i32.const 4))
              (memory.init $data (i32.add (i32.const 16) (global.get $memory_base)) (i32.const 0) (i32.const 4))
              (memory.fill (i32.add (i32.const 48) (global.get $memory_base)) (i32.const 0) (i32.const 400))
              (i32.atomic.store (local.get 0) (i32.const 2))
              (drop (memory.atomic.notify (local.get 0) (i32.const -1)))
              (br 1))
              (drop (memory.atomic.wait32 (local.get 0) (i32.const 1) (i64.const -1))))
            (data.drop $data))
          (func $apply_global_relocs
            (global.set $internal (i32.add (global.get $memory_base) (i32.const 16))))
          (func $start (call $apply_global_relocs) (call $init_memory))
          (start $start)
          (func $body (param i32)
            (global.set $stack_pointer (i32.sub (global.get $stack_pointer) (i32.const 16)))
            (global.set $got (local.get 0))
            (drop (call $puts (global.get $internal))))
          (elem (global.get $table_base) func $body)
          {rest})"#
    )
}

#[test]
fn what_the_linker_writes() {
    assert!(reusable(&library("")));
    assert!(reusable("(module)"));
    assert!(!is_reusable(b"\0asm\x01\0\0\0\x0a\x05junk!"));
}

#[test]
fn state_that_code_changes() {
    for rest in [
        // A global of its own.
        "(func (global.set $internal (i32.const 1)))",
        "(global $own (mut i64) (i64.const 0)) (func (export \"f\") (global.set $own (i64.const 1)))",
        "(func (data.drop $tdata))",
        "(elem $passive func $body) (func (elem.drop $passive))",
        "(func (table.set (i32.const 1) (ref.null func)))",
        "(func (table.fill (i32.const 1) (ref.null func) (i32.const 1)))",
        "(func (drop (table.grow (ref.null func) (i32.const 1))))",
        "(func (table.copy (i32.const 1) (i32.const 2) (i32.const 1)))",
        "(elem $passive func $body) (func (table.init $passive (i32.const 1) (i32.const 0) (i32.const 1)))",
        "(global (mut funcref) (ref.null func))",
    ] {
        assert!(!reusable(&library(rest)), "{rest}");
    }
    // One that nobody sets is a constant.
    assert!(reusable(&library("(global (mut i64) (i64.const 0))")));
    assert!(reusable(&library("(func (global.set $__tls_base (i32.const 1)))")));
}

#[test]
fn start_functions_of_another_kind() {
    let module = |start: &str| {
        format!(
            r#"(module (import "env" "memory" (memory 1)) (import "env" "f" (func $f))
                 (import "env" "g" (global $g (mut i32)))
                 (table $none 0 funcref)
                 (global $own (mut i32) (i32.const 0))
                 (func $set (param i32) (global.set $own (local.get 0)))
                 (func $start {start}) (start $start))"#
        )
    };
    // It has a table of its own.
    assert!(!reusable(&module("")));
    let module = |start: &str| module(start).replace("(table $none 0 funcref)", "");
    assert!(reusable(&module("").replace("(func $set (param i32) (global.set $own (local.get 0)))", "")));
    for start in [
        "(call $f)",
        "(i32.store (i32.const 65536) (i32.const 1))",
        "(global.set $g (i32.const 1))",
        "(global.set $own (global.get $g))",
        "(global.set $own (global.get $own))",
        "(global.set $own (i32.load (i32.const 8)))",
        "(call $set (i32.const 1))",
    ] {
        assert!(!reusable(&module(start)), "{start}");
    }
}
