//! Sets of damaged libraries that need each other, opened, searched and closed in random order, and damaged bundles: whatever
//! they are, there is an answer, and what could not be loaded leaves nothing behind.
//!
//! The seed is fixed, so each run does the same. `MUTATIONS=100000 cargo test -p muslin-ldso --release --test mutated` goes on for longer;
//! a failure names its number, and `FIRST=number MUTATIONS=1` repeats it.

mod fake;
// Damage of the kinds that damage comes in.
#[path = "../../dylink/tests/mutations/mutate.rs"]
mod mutate;

use std::sync::Arc;
use std::time::{Duration, Instant};

use fake::{LIBC, Machine, func_type, loader, program};
use muslin_ldso::LibraryFile;
use muslin_ldso::dylink::fuse::bundle::Bundle;
use muslin_ldso::dylink::wasmparser::{Parser, Payload};
use mutate::Random;

/// No round takes more than milliseconds; this is for a slow and busy machine.
const LIMIT: Duration = Duration::from_secs(5);

/// How many libraries there are at most.
const LIBRARIES: u64 = 5;

/// A number from the environment.
fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// What the linker holds: libraries, mapped regions, slots in use.
fn held(machine: &Machine, loader: &muslin_ldso::Loader<fake::Fake>) -> (usize, Vec<(u32, u32)>, usize) {
    let mapped = machine.mapped.iter().map(|(&address, &size)| (address, size)).collect();
    (loader.libraries().len(), mapped, machine.slots_in_use())
}

/// The library `lib<at>.so`, in one of the ways in which it can depend on the others.
fn library(at: u64, needed: &[&str], soname: &str) -> Vec<u8> {
    let needed: String = needed.iter().map(|name| format!("\"{name}\" ")).collect();
    let next = (at + 1) % LIBRARIES;
    let text = format!(
        r#"(module ${soname}
          (@dylink.0 (mem-info (memory 64 4) (table 2 0)) (needed {needed}) (runtime-path "$ORIGIN")
            (export-info "tls{at}" tls) (import-info "env" "f{next}" binding-weak undefined)
            (import-info "GOT.mem" "d{next}" binding-weak undefined))
          (import "env" "memory" (memory 1))
          (import "env" "__indirect_function_table" (table 2 funcref))
          (import "env" "__memory_base" (global $mb i32)) (import "env" "__table_base" (global $tb i32))
          (import "env" "puts" (func $puts (param i32) (result i32)))
          (import "env" "f{next}" (func $f (param i32) (result i32)))
          (import "GOT.func" "f{at}" (global (mut i32)))
          (import "GOT.mem" "d{next}" (global (mut i32)))
          (import "GOT.mem" "d{at}" (global (mut i32)))
          (global $tls (mut i32) (i32.const 0)) (global $four i32 (i32.const 4))
          (export "__tls_base" (global $tls)) (export "__tls_size" (global $four)) (export "__tls_align" (global $four))
          (export "tls{at}" (global $four)) (export "d{at}" (global $four)) (export "common" (global $four))
          (func $own (export "f{at}") (param i32) (result i32) local.get 0 call $f)
          (func (export "__wasm_call_ctors")) (func (export "__wasm_apply_data_relocs"))
          (func (export "__wasm_init_tls") (param i32) local.get 0 global.set $tls)
          (elem (global.get $tb) func $own $puts)
          (data (global.get $mb) "abc"))"#
    );
    wat::parse_str(text).unwrap()
}

/// For each library, the ways in which it can be.
fn libraries() -> Vec<Vec<Vec<u8>>> {
    let name = |at: u64| format!("lib{}.so", at % LIBRARIES);
    let of = |at| {
        let (own, next, other) = (name(at), name(at + 1), name(at + 3));
        vec![
            library(at, &["libc.so"], &own),
            library(at, &[&next, "libc.so"], &own),
            library(at, &[&other, &next], &own),
            library(at, &[&own, &own, "libc.so"], &own),
            library(at, &[&next, "missing.so"], &own),
            // The name of another one.
            library(at, &["libc.so"], &next),
            library(at, &[&next, "./a/../lib0.so", "/lib/libc.so"], "libc.so"),
        ]
    };
    (0..LIBRARIES).map(of).collect()
}

#[test]
fn damaged_sets() {
    let libraries = libraries();
    let libc = wat::parse_str(LIBC).unwrap();
    let needs = |needed: &str| {
        wat::parse_str(program(needed, r#"(import "env" "puts" (func (param i32) (result i32)))"#)).unwrap()
    };
    let programs = [needs(""), needs(r#""lib0.so""#), needs(r#""lib1.so" "lib0.so""#)];
    let (mut started, mut opened, mut refused) = (0, 0, 0);
    let first = number("FIRST", 0);
    for index in first..first + number("MUTATIONS", 2_500) {
        let mut random = Random::new(index ^ 0x7365_7473);
        let mut machine = Machine::new();
        machine.limit = 1 << 31;
        machine.files.insert("/lib/libc.so".into(), libc.clone());
        machine.files.insert("/prog".into(), random.pick(&programs).clone());
        for at in 0..=random.below(LIBRARIES) {
            if let Some(ways) = libraries.get(at as usize) {
                let way =
                    if random.below(3) == 0 { random.below(ways.len() as u64) } else { random.below(4) };
                machine.files.insert(format!("/lib/lib{at}.so"), ways[way as usize].clone());
            }
        }
        for _ in 0..random.below(3) {
            let seeds = random.pick(&libraries);
            let damaged = mutate::input(&mut random, seeds);
            let at = random.below(LIBRARIES);
            machine.files.insert(format!("/lib/lib{at}.so"), damaged);
        }
        let start = Instant::now();
        let (good, bad) = run(&mut machine, &mut random, index);
        started += u64::from(good + bad > 0);
        opened += good;
        refused += bad;
        assert!(start.elapsed() < LIMIT, "round {index} took {:?}", start.elapsed());
    }
    assert!(
        first > 0 || started > 200 && opened > 500 && refused > 500,
        "the test lost its meaning: {started} started, {opened} opened, {refused} refused"
    );
}

/// Starts the program and does what it might do. Returns how often dlopen succeeded and failed.
fn run(machine: &mut Machine, random: &mut Random, index: u64) -> (u64, u64) {
    let loader = loader();
    if loader.load_program(machine, "/prog").is_err() {
        assert_eq!(held(machine, &loader), (0, vec![], 0), "round {index}: a program that was not loaded");
        return (0, 0);
    }
    let _ = loader.initialize(machine);
    let (mut good, mut bad) = (0, 0);
    let mut handles = vec![0, 1, u32::MAX, random.next() as u32];
    for step in 0..4 + random.below(16) {
        let handle = *random.pick(&handles);
        match random.below(5) {
            0 | 1 => {
                let name = format!("lib{}.so", random.below(LIBRARIES + 1));
                let path = if random.below(4) == 0 { format!("/lib/{name}") } else { name };
                // LAZY or NOW or neither; NOLOAD, GLOBAL, NODELETE.
                let mode =
                    *random.pick(&[1, 2, 2, 2, 0, 3]) | *random.pick(&[0, 0, 0, 4, 0x100, 0x100, 0x1000]);
                let before = held(machine, &loader);
                match loader.open(machine, Some(&path), mode) {
                    Ok(handle) => {
                        assert_ne!(handle, 0);
                        handles.push(handle);
                        good += 1;
                    }
                    Err(_) => {
                        bad += 1;
                        assert_eq!(
                            held(machine, &loader),
                            before,
                            "round {index}, step {step}: {path}, {mode:#x}"
                        );
                    }
                }
            }
            2 => {
                let name = *random.pick(&["f0", "f1", "f2", "d0", "d3", "tls1", "common", "puts", "", "?"]);
                let _ = loader.symbol(machine, handle, name);
            }
            _ => drop(loader.close(machine, handle)),
        }
    }
    (good, bad)
}

/// A bundle of a program that can call the loader, and where in it the module begins that it describes.
fn bundle() -> (Vec<u8>, usize) {
    let mut machine = Machine::new();
    machine.host.insert("env.__dl_open".into(), func_type(1, 1));
    machine.file("/lib/libc.so", LIBC);
    let program = r#"(module $prog
      (@dylink.0 (mem-info (memory 64 4) (table 1 0)) (needed "libc.so"))
      (import "env" "__indirect_function_table" (table 1 funcref))
      (import "env" "__table_base" (global $table i32))
      (import "env" "puts" (func $puts (param i32) (result i32)))
      (import "env" "__dl_open" (func $open (param i32) (result i32)))
      (func $start (export "_start") (drop (call $puts (call $open (i32.const 0)))))
      (func (export "__wasm_call_ctors"))
      (elem (global.get $table) func $start))"#;
    machine.file("/prog", program);
    let bytes = loader().bundle_program(&mut machine, "/prog").unwrap();
    match Parser::new(0).parse_all(&bytes).nth(1) {
        Some(Ok(Payload::CustomSection(section))) => (bytes.clone(), section.range().end),
        _ => panic!("not a bundle"),
    }
}

#[test]
fn damaged_bundles() {
    let (original, end) = bundle();
    let module = [&original[..8], &original[end..]].concat();
    let (mut loaded, mut refused) = (0, 0);
    let first = number("FIRST", 0);
    for index in first..first + number("MUTATIONS", 6_000) {
        let mut random = Random::new(index ^ 0x6275_6e64);
        let mut description = Bundle::read(&original).unwrap().unwrap();
        assert!(description.parts.len() == 2, "the bundle describes its parts");
        for _ in 0..random.below(3) {
            misdescribe(&mut random, &mut description);
        }
        let mut bytes = description.write(&module);
        for _ in 0..random.below(2) {
            mutate::damage(&mut random, &mut bytes);
        }
        let mut machine = Machine::new();
        machine.host.insert("env.__dl_open".into(), func_type(1, 1));
        machine.limit = 1 << 31;
        let file = LibraryFile { bytes: Arc::new(bytes), identity: None, path: "/bundle".into() };
        let loader = loader();
        let start = Instant::now();
        match loader.load_bundle(&mut machine, file) {
            Ok(_) => {
                let _ = loader.initialize(&mut machine);
                if let Ok(handle) = loader.open(&mut machine, None, 2) {
                    let _ = loader.symbol(&mut machine, handle, "puts");
                    let _ = loader.symbol(&mut machine, handle, "shared");
                    let _ = loader.close(&mut machine, handle);
                }
                loaded += 1;
            }
            Err(_) => {
                let (libraries, mapped, _) = held(&machine, &loader);
                assert_eq!((libraries, mapped), (0, vec![]), "round {index}");
                refused += 1;
            }
        }
        assert!(start.elapsed() < LIMIT, "round {index} took {:?}", start.elapsed());
    }
    assert!(first > 0 || loaded > 300 && refused > 300, "{loaded} loaded, {refused} refused");
}

/// Changes one thing in a description.
fn misdescribe(random: &mut Random, bundle: &mut Bundle) {
    let number = *random.pick(&[0, 1, 2, 7, 0x1_0000, 0x7fff_ffff, u32::MAX - 1, u32::MAX]);
    let at = random.below(bundle.parts.len() as u64) as usize;
    match random.below(14) {
        0 => bundle.program = number,
        1 => bundle.table_size = number,
        2 => bundle.regions.push((number, *random.pick(&[0, 1, 0x1_0000, u32::MAX]))),
        3 => bundle.regions.clear(),
        4 => bundle.functions.insert(0, (number, String::new())),
        5 => bundle.parts.clear(),
        _ if bundle.parts.is_empty() => {}
        6 => drop(bundle.parts.remove(at)),
        7 => bundle.parts.push(bundle.parts[at].clone()),
        8 => mutate::damage(random, &mut bundle.parts[at].shell),
        9 => bundle.parts[at].needed.push(number),
        10 => bundle.parts[at].slots.push((number, random.below(9) as u32)),
        11 => bundle.parts[at].memory_base = number,
        12 => bundle.parts[at].table_base = number,
        _ => bundle.parts[at].table_size = number,
    }
}
