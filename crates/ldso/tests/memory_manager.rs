//! What is taken for a memory manager, and what not.

use muslin_ldso::{MemoryManagerImport as Import, MemoryManagerModule};

const EXPORTS: &str = r#"
  (func (export "memory_manager_version") (result i32) i32.const 1)
  (func $place (export "memory_place") (param i32 i32 i32 i32) (result i32) i32.const 0)
  (func (export "memory_claim") (param i32 i32 i32) (result i32) i32.const 1)
  (func (export "memory_release") (param i32 i32))"#;

fn parse(text: &str) -> Result<MemoryManagerModule, String> {
    MemoryManagerModule::parse(&wat::parse_str(text).unwrap_or_else(|error| panic!("{error}\n{text}")))
}

fn module(before: &str, after: &str) -> Result<MemoryManagerModule, String> {
    parse(&format!("(module {before} {EXPORTS} {after})"))
}

#[test]
fn a_module_for_its_place() {
    let linked = module(r#"(import "env" "memory" (memory 150))"#, "").unwrap();
    assert_eq!(linked.region, (0x90_0000, 0x6_0000));
    assert_eq!(linked.imports, [Import::Memory]);
    assert!(!linked.has_malloc_threshold && linked.hooks.is_empty() && linked.slots.is_empty());
    let threshold = r#"(func (export "memory_malloc_threshold") (result i32) i32.const 1)"#;
    assert!(module(r#"(import "env" "memory" (memory 150))"#, threshold).unwrap().has_malloc_threshold);
}

#[test]
fn a_shared_object() {
    let linked = module(
        r#"(@dylink.0 (mem-info (memory 5000 8) (table 1 0)))
           (import "env" "memory" (memory 1 65536 shared))
           (import "env" "__indirect_function_table" (table 1 funcref))
           (import "env" "__stack_pointer" (global (mut i32)))
           (import "env" "__memory_base" (global i32))
           (import "env" "__table_base" (global $tb i32))
           (import "GOT.mem" "state" (global (mut i32)))
           (import "GOT.func" "memory_place" (global (mut i32)))
           (import "GOT.func" "memory_claim" (global (mut i32)))
           (import "env" "memory_place" (func $import (param i32 i32 i32 i32) (result i32)))"#,
        r#"(global i32 (i32.const 16)) (export "state" (global 6))
           (elem (global.get $tb) func $place)
           (func (export "__wasm_call_ctors")) (func (export "__wasm_apply_data_relocs"))"#,
    )
    .unwrap();
    // Stack, then data.
    assert_eq!(linked.region, (0x90_0000, 0x1_2000));
    let values: Vec<u32> = linked.globals.iter().map(|&(_, value)| value).collect();
    assert_eq!(values, [0x91_0000, 0x91_0000, 1, 0x91_0010, 1, 2]);
    assert_eq!(linked.slots, [(2, "memory_claim".to_owned())]);
    assert_eq!(linked.table_size, 3);
    assert_eq!(linked.hooks, ["__wasm_apply_data_relocs", "__wasm_call_ctors"]);
    assert_eq!(linked.rewrite.own_functions.len(), 1);
    assert!(matches!(linked.imports.last(), Some(Import::Unused(_))));
}

#[test]
fn others_are_refused() {
    let memory = r#"(import "env" "memory" (memory 150))"#;
    for (before, after, wanted) in [
        ("", "", "imports env.memory"),
        ("(memory 1)", "", "imports env.memory"),
        (r#"(import "env" "memory" (memory 257))"#, "", "must at 0x1000000"),
        (
            r#"(import "wali" "SYS_write" (func (param i32 i32 i32) (result i64)))"#,
            "",
            "imports wali.SYS_write",
        ),
        (r#"(import "env" "memset" (func (param i32 i32 i32) (result i32)))"#, "", "-fno-builtin"),
        (r#"(import "env" "memory_place" (func (param i32)))"#, "", "imports env.memory_place"),
        (r#"(import "GOT.mem" "errno" (global (mut i32)))"#, "", "imports GOT.mem.errno"),
        (r#"(import "GOT.func" "free" (global (mut i32)))"#, "", "imports GOT.func.free"),
        (r#"(import "env" "x" (global i64))"#, "", "imports env.x"),
        (
            "",
            r#"(func (export "memory_malloc_threshold") (result i64) i64.const 1)"#,
            "memory_malloc_threshold is of type",
        ),
    ] {
        let memory = if wanted.contains("env.memory") && !wanted.contains("_place") || before.contains("257")
        {
            ""
        } else {
            memory
        };
        let error = module(&format!("{before} {memory}"), after).unwrap_err();
        assert!(error.contains(wanted), "{wanted}: {error}");
    }
    for name in ["memory_manager_version", "memory_place", "memory_claim", "memory_release"] {
        let without = EXPORTS.replace(name, "other");
        let error = parse(&format!("(module {memory} {without})")).unwrap_err();
        assert!(error.contains(&format!("exports no function {name}(")), "{error}");
        let data =
            format!(r#"(module {memory} {without} (global i32 (i32.const 1)) (export "{name}" (global 0)))"#);
        assert!(parse(&data).unwrap_err().contains(&format!("{name} is no function")));
    }
    let huge = "(@dylink.0 (mem-info (memory 8000000 4) (table 0 0)))";
    assert!(module(&format!("{huge} {memory}"), "").unwrap_err().contains("must at"));
    let aligned = "(@dylink.0 (mem-info (memory 16 24) (table 0 0)))";
    assert!(module(&format!("{aligned} {memory}"), "").is_err());
    assert!(MemoryManagerModule::parse(b"\0asm\x01\0\0\0").is_err());
    assert!(MemoryManagerModule::parse(b"").is_err());
}

#[test]
fn damaged_bytes_are_an_answer_or_an_error() {
    let text = format!(r#"(module (import "env" "memory" (memory 150)) {EXPORTS})"#);
    let bytes = wat::parse_str(text).unwrap();
    for at in 0..bytes.len() {
        for value in [0, 1, 0x7f, 0x80, 0xff] {
            let mut damaged = bytes.clone();
            damaged[at] = value;
            let _ = MemoryManagerModule::parse(&damaged);
        }
        let _ = MemoryManagerModule::parse(&bytes[..at]);
    }
}
