//! Rewritten modules are valid and say what was asked.

use muslin_dylink::{Dso, Rewrite};
use wasmparser::{Operator, Parser, Payload, TypeRef, Validator, WasmFeatures};

/// Valid for an engine that allows only imported globals in initializers.
fn validate(bytes: &[u8]) {
    let features = WasmFeatures::default() - WasmFeatures::GC;
    Validator::new_with_features(features).validate_all(bytes).unwrap();
}

const LIBRARY: &str = r#"(module $libx.so
  (@dylink.0 (mem-info (memory 64 4) (table 2 0)))
  (import "env" "memory" (memory 1 65536 shared))
  (import "env" "__indirect_function_table" (table 2 funcref))
  (import "env" "__stack_pointer" (global $sp (mut i32)))
  (import "env" "__memory_base" (global $mb i32))
  (import "env" "__table_base" (global $tb i32))
  (import "env" "f" (func $f (param i32) (result i32)))
  (import "GOT.mem" "datum" (global $datum (mut i32)))
  (global $own (mut i32) (i32.const 7))
  (func $g (export "f") (param i32) (result i32)
    local.get 0 call $f global.get $datum i32.add global.get $own i32.add global.get $sp i32.add)
  (elem (global.get $tb) func $g)
  (data (global.get $mb) "abc"))"#;

#[test]
fn the_shared_bit_goes_and_nothing_else() {
    let bytes = wat::parse_str(LIBRARY).unwrap();
    let rewritten = Rewrite::default().apply(&bytes).unwrap();
    validate(&rewritten);
    assert!(Dso::parse(&bytes).unwrap().memory_limits().unwrap().shared);
    assert!(!Dso::parse(&rewritten).unwrap().memory_limits().unwrap().shared);
    let changed = bytes.iter().zip(&rewritten).filter(|(a, b)| a != b).count();
    assert_eq!((bytes.len(), changed), (rewritten.len(), 1));
    // A static program's own memory.
    let bytes = wat::parse_str("(module (memory 1 2 shared))").unwrap();
    let rewritten = Rewrite::default().apply(&bytes).unwrap();
    assert_eq!(rewritten, wat::parse_str("(module (memory 1 2))").unwrap());
}

#[test]
fn constants() {
    let bytes = wat::parse_str(LIBRARY).unwrap();
    let rewrite = Rewrite { constants: vec![(1, 0x200_0000), (2, 77), (3, u32::MAX)], own_functions: vec![] };
    let rewritten = rewrite.apply(&bytes).unwrap();
    validate(&rewritten);
    let globals: Vec<_> = Parser::new(0)
        .parse_all(&rewritten)
        .filter_map(|payload| match payload.unwrap() {
            Payload::ImportSection(section) => Some(section),
            _ => None,
        })
        .flat_map(|section| section.into_imports())
        .map(Result::unwrap)
        .filter(|import| matches!(import.ty, TypeRef::Global(_)))
        .map(|import| import.name)
        .collect();
    assert_eq!(globals, ["__stack_pointer"]);
    let values: Vec<_> = Parser::new(0)
        .parse_all(&rewritten)
        .filter_map(|payload| match payload.unwrap() {
            Payload::GlobalSection(section) => Some(section),
            _ => None,
        })
        .flatten()
        .map(|global| match global.unwrap().init_expr.get_operators_reader().read().unwrap() {
            Operator::I32Const { value } => value as u32,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(values, [0x200_0000, 77, u32::MAX, 7]);
}

#[test]
fn a_module_without_globals_gets_a_section() {
    for rest in ["", "(func (export \"x\"))", "(tag)", "(memory 1)(tag)(export \"x\" (memory 0))(data \"\")"]
    {
        let text = format!("(module (import \"env\" \"__memory_base\" (global i32)) {rest})");
        let bytes = wat::parse_str(text).unwrap();
        let rewrite = Rewrite { constants: vec![(0, 5)], own_functions: vec![] };
        validate(&rewrite.apply(&bytes).unwrap());
    }
}

#[test]
fn only_trailing_globals_can_become_constants() {
    let bytes = wat::parse_str(LIBRARY).unwrap();
    let rewrite = Rewrite { constants: vec![(0, 1)], own_functions: vec![] };
    assert!(rewrite.apply(&bytes).is_err());
    let rewrite = Rewrite { constants: vec![(9, 1)], own_functions: vec![] };
    assert!(rewrite.apply(&bytes).is_err());
}

#[test]
fn calls_of_an_own_function_go_to_it() {
    let bytes = wat::parse_str(LIBRARY).unwrap();
    let rewrite = Rewrite { constants: vec![], own_functions: vec![(0, 1)] };
    let rewritten = rewrite.apply(&bytes).unwrap();
    validate(&rewritten);
    let calls: Vec<_> = Parser::new(0)
        .parse_all(&rewritten)
        .filter_map(|payload| match payload.unwrap() {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        })
        .flat_map(|body| body.get_operators_reader().unwrap().into_iter().collect::<Vec<_>>())
        .filter_map(|operator| match operator.unwrap() {
            Operator::Call { function_index } => Some(function_index),
            _ => None,
        })
        .collect();
    assert_eq!(calls, [1]);
}

#[test]
fn the_cache_key_tells_rewrites_apart() {
    let rewrites = [
        Rewrite::default(),
        Rewrite { constants: vec![(0, 1)], own_functions: vec![] },
        Rewrite { constants: vec![(1, 0)], own_functions: vec![] },
        Rewrite { constants: vec![], own_functions: vec![(0, 1)] },
        Rewrite { constants: vec![(0, 1)], own_functions: vec![(0, 1)] },
    ];
    let keys: std::collections::HashSet<_> = rewrites.iter().map(Rewrite::cache_key).collect();
    assert_eq!(keys.len(), rewrites.len());
}
