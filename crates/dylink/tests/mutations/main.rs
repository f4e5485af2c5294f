//! Damaged modules: whatever the bytes are, reading and rewriting them ends, soon and without panic, and takes memory in
//! proportion to the file.
//!
//! The inputs are made from modules like wasm-ld's ([`seeds`]) by [`mutate`], with a fixed seed, so each run does the
//! same. `MUTATIONS=1000000 cargo test -p muslin-dylink --release --test mutations` goes on for longer; a failure names its number, and
//! `FIRST=number MUTATIONS=1` repeats it.

mod fuse;
mod memory;
mod mutate;
mod seeds;

use std::time::{Duration, Instant};

use muslin_dylink::{CallGraph, Dso, ExportKind, ImportKind, Module, Rewrite, Root, regions};
use mutate::Random;

/// Bytes that may be in use at once for each byte of input, and besides. A one-byte `needed` name costs a `String`
/// and its place in a list that doubles; nothing costs more.
const MEMORY_PER_BYTE: usize = 512;
const MEMORY_BESIDES: usize = 1 << 20;

/// wasmparser makes room for the types of a recursion group before it reads them, as many as the group claims and its own
/// limit of a million allows, 80 bytes each. The pages are never touched.
const MEMORY_OF_GROUPS: usize = 96 << 20;

/// What a recursion group begins with.
const GROUP: u8 = 0x4e;

/// No input is longer than a few kilobytes; this is for a slow and busy machine.
const LIMIT: Duration = Duration::from_secs(5);

/// A number from the environment.
fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn damaged_modules() {
    let seeds = seeds::all();
    let first = number("FIRST", 0);
    let mut read = 0;
    for index in first..first + number("MUTATIONS", 20_000) {
        let mut random = Random::new(index);
        let bytes = mutate::input(&mut random, &seeds);
        let start = Instant::now();
        let (good, peak) = memory::peak(|| check(&bytes, &mut random));
        read += u64::from(good);
        assert!(start.elapsed() < LIMIT, "input {index} took {:?}", start.elapsed());
        let besides = if bytes.contains(&GROUP) { MEMORY_OF_GROUPS } else { MEMORY_BESIDES };
        assert!(
            peak <= MEMORY_PER_BYTE * bytes.len() + besides,
            "input {index} of {} bytes took {peak} bytes of memory",
            bytes.len()
        );
    }
    // If nearly all inputs were refused at the first byte, nothing would have been tested.
    assert!(first > 0 || read > 1_000, "only {read} inputs could be read");
}

/// Does everything with an input. Returns whether it could be read.
fn check(bytes: &[u8], random: &mut Random) -> bool {
    if let Ok(module) = Module::read(bytes) {
        let _ = regions(&module);
        let _ = module.dynamic_symbols();
        let _ = module.symbols();
        let _ = module.object_symbols();
        if let Ok(graph) = CallGraph::read(&module) {
            let roots = [Root::Function(random.below(20) as u32), Root::Address(random.next() as u32)];
            let reached = graph.reach(roots);
            for import in reached.imports() {
                assert!(!reached.way(import).is_empty());
            }
        }
    }
    let parsed = Dso::parse(bytes);
    rewrite(bytes, parsed.as_ref().ok(), random);
    let Ok(dso) = parsed else { return false };
    consistent(&dso);
    true
}

/// What the linker relies on.
fn consistent(dso: &Dso) {
    if let Some(info) = dso.mem_info {
        assert!(info.memory_align.is_power_of_two() && info.table_align.is_power_of_two());
        assert!(dso.elements.end <= info.table_size);
    }
    for (position, export) in dso.exports.iter().enumerate() {
        assert_eq!(dso.export_position(&export.name), Some(position));
    }
    assert!(dso.elements.slots.values().all(|&slot| slot < dso.elements.end));
    let functions =
        dso.imports.iter().filter(|import| matches!(import.kind, ImportKind::Function(..))).count();
    assert_eq!(functions as u32, dso.imported_functions);
    for name in dso.needed.iter().chain(&dso.runtime_path) {
        assert!(!name.is_empty() && !name.contains('\0'));
    }
}

/// The rewrites that the linker would make, and some that it would not.
fn rewrite(bytes: &[u8], dso: Option<&Dso>, random: &mut Random) {
    let mut rewrite = Rewrite::default();
    if let Some(dso) = dso {
        for import in &dso.imports {
            match import.kind {
                ImportKind::Global(index, _) => rewrite.constants.push((index, random.next() as u32)),
                ImportKind::Function(index, _) => {
                    if let Some(ExportKind::Function(own)) = dso.export(&import.name).map(|e| &e.kind) {
                        rewrite.own_functions.push((index, own.index));
                    }
                }
                _ => {}
            }
        }
    }
    let _ = rewrite.apply(bytes);
    let keep = random.below(rewrite.constants.len() as u64 + 1) as usize;
    rewrite.constants.drain(..keep);
    rewrite.own_functions.push((random.below(8) as u32, random.next() as u32));
    let after = rewrite.apply(bytes);
    if let (Some(before), Ok(after)) = (dso, after)
        && wasmparser::validate(bytes).is_ok()
    {
        // What is written can be read again, has lost the imports that it should have, and nothing else.
        let after = Module::read(&after).expect("a rewritten module can be read");
        assert_eq!(after.imports.len() + rewrite.constants.len(), before.imports.len());
        assert_eq!(after.exports.len(), before.exports.len());
    }
    rewrite.constants.push((random.below(6) as u32, 0));
    let _ = rewrite.apply(bytes);
}
