//! What is read from modules, and how bad ones are refused.

use muslin_dylink::{Dso, ExportKind, MemInfo, ParseError};

fn parse(text: &str) -> Result<Dso, ParseError> {
    Dso::parse(&wat::parse_str(text).unwrap())
}

fn refused(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

#[test]
fn a_shared_object() {
    let dso = parse(
        r#"(module $libx.so.1
      (@dylink.0 (mem-info (memory 100 4) (table 3 1)) (needed "liba.so" "libb.so") (runtime-path "$ORIGIN" "/lib")
        (export-info "t" tls) (import-info "env" "w" binding-weak undefined))
      (import "env" "__table_base" (global i32))
      (import "env" "w" (func))
      (import "env" "__indirect_function_table" (table 3 funcref))
      (global i32 (i32.const 16)) (global (mut i32) (i32.const 1))
      (export "t" (global 1)) (export "d" (global 1)) (export "m" (global 2))
      (func $f (export "f") (export "alias")) (func $g) (start $g)
      (elem (offset global.get 0 i32.const 1 i32.add) func $g $f))"#,
    )
    .unwrap();
    assert_eq!(dso.soname.as_deref(), Some("libx.so.1"));
    let info = MemInfo { memory_size: 100, memory_align: 16, table_size: 3, table_align: 2 };
    assert_eq!(dso.mem_info, Some(info));
    assert_eq!(dso.needed, ["liba.so", "libb.so"]);
    assert_eq!(dso.runtime_path, ["$ORIGIN", "/lib"]);
    assert!(dso.imports[1].weak && !dso.imports[0].weak);
    assert!(dso.has_start);
    assert_eq!(dso.elements.slots.get(&1), Some(&2));
    assert!(matches!(dso.export("t").unwrap().kind, ExportKind::Data { value: 16, tls: true }));
    assert!(matches!(dso.export("d").unwrap().kind, ExportKind::Data { value: 16, tls: false }));
    assert!(matches!(dso.export("m").unwrap().kind, ExportKind::Global(_)));
    let index = |name| match &dso.export(name).unwrap().kind {
        ExportKind::Function(function) => function.index,
        other => panic!("{other:?}"),
    };
    assert_eq!((index("f"), index("alias")), (1, 1));
}

#[test]
fn a_prelinked_library() {
    let dso = parse(
        r#"(module (import "env" "__indirect_function_table" (table 3 funcref)) (func) (func)
        (elem (i32.const 1) func 0 1))"#,
    )
    .unwrap();
    assert!(dso.is_prelinked());
    assert_eq!(dso.elements.slots.get(&1), Some(&2));
    assert_eq!(dso.elements.end, 3);
}

#[test]
fn unknown_subsections_are_skipped() {
    let mut bytes = b"\0asm\x01\0\0\0".to_vec();
    let section = b"\x08dylink.0\x63\x03abc\x01\x04\x08\x02\x00\x00";
    bytes.extend_from_slice(&[0, section.len() as u8]);
    bytes.extend_from_slice(section);
    assert_eq!(Dso::parse(&bytes).unwrap().mem_info.unwrap().memory_size, 8);
}

#[test]
fn refusals() {
    assert_eq!(Dso::parse(b"\x7fELF\x02\x01\x01\0").unwrap_err().to_string(), "not a WebAssembly module");
    assert_eq!(Dso::parse(b"").unwrap_err(), ParseError::NotAModule);
    assert!(Dso::parse(b"\0asm\x0d\0\x01\0").unwrap_err().to_string().contains("component"));
    assert!(Dso::parse(b"\0asm\x02\0\0\0").is_err());
    assert!(
        refused("(module (@dylink.0 (mem-info (memory 4 30) (table 0 0))))").contains("alignment of 2^30")
    );
    assert!(
        refused("(module (@dylink.0 (mem-info (memory 4294967295 0) (table 0 0))))")
            .contains("4294967295 bytes")
    );
    assert!(
        refused("(module (@dylink.0 (mem-info (memory 0 0) (table 4294967295 0))))").contains("table slots")
    );
    assert!(refused("(module (memory 1) (memory 1))").contains("more than one memory"));
    assert!(refused(r#"(module (import "env" "memory" (memory i64 1)))"#).contains("64-bit"));
    let far = r#"(module (@dylink.0 (mem-info (memory 0 0) (table 1 0)))
        (import "env" "__table_base" (global i32)) (import "env" "__indirect_function_table" (table 1 funcref))
        (func) (elem (global.get 0) func 0 0))"#;
    assert_eq!(refused(far), "its element segments fill 2 table slots, and its dylink.0 section asks for 1");
    let fixed = far.replace("(global.get 0)", "(i32.const 0)");
    assert!(refused(&fixed).contains("neither a constant nor __table_base"));
}
