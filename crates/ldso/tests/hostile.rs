//! Damaged and hostile modules: whatever the bytes, the linker says something and gives back what it took.

mod fake;

use fake::{LIBC, Machine, library, loader, program};
use muslin_ldso::dylink::{Dso, Rewrite};

/// xorshift64*: the same sequence on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Changes a few bytes, cuts, doubles or moves a piece.
fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(2) {
        let at = random.below(bytes.len());
        match random.below(6) {
            0 => bytes[at] = random.next() as u8,
            1 => bytes[at] ^= 1 << random.below(8),
            2 => bytes.insert(at, random.next() as u8),
            3 if bytes.len() > 9 => {
                bytes.remove(at);
            }
            4 => bytes[at] = [0, 0x7f, 0x80, 0xff][random.below(4)],
            _ if random.below(8) == 0 => bytes.truncate(at.max(8)),
            _ => {
                let piece: Vec<u8> = bytes[at..].iter().take(random.below(16)).copied().collect();
                let to = random.below(bytes.len());
                bytes.splice(to..to, piece);
            }
        }
    }
}

fn rich_library() -> String {
    r#"(module $librich.so
      (@dylink.0 (mem-info (memory 64 4) (table 3 1)) (needed "libdep.so" "libc.so") (runtime-path "$ORIGIN")
        (export-info "counter" tls) (import-info "env" "maybe" binding-weak undefined))
      (import "env" "memory" (memory 1 65536 shared))
      (import "env" "__indirect_function_table" (table 3 funcref))
      (import "env" "__memory_base" (global $mb i32))
      (import "env" "__table_base" (global $tb i32))
      (import "env" "puts" (func $puts (param i32) (result i32)))
      (import "env" "twice" (func $import (param i32) (result i32)))
      (import "env" "maybe" (func $maybe (param i64)))
      (import "GOT.func" "twice" (global (mut i32)))
      (import "GOT.mem" "shared" (global (mut i32)))
      (import "GOT.mem" "counter" (global $c (mut i32)))
      (global $tls (mut i32) (i32.const 0))
      (global $size i32 (i32.const 8)) (global $align i32 (i32.const 4)) (global $datum i32 (i32.const 12))
      (export "__tls_base" (global $tls)) (export "__tls_size" (global $size)) (export "__tls_align" (global $align))
      (export "counter" (global $align)) (export "datum" (global $datum))
      (func $twice (export "twice") (param i32) (result i32) local.get 0 call $import)
      (func (export "__wasm_call_ctors")) (func (export "__wasm_apply_data_relocs"))
      (func (export "__wasm_init_tls") (param i32) local.get 0 global.set $tls)
      (func $start) (start $start)
      (elem (global.get $tb) func $twice $puts)
      (data (global.get $mb) "abc"))"#
        .to_owned()
}

#[test]
fn mutated_libraries() {
    let mut originals = Machine::new();
    originals.file("rich", &rich_library());
    originals.file("libc", LIBC);
    originals.file("prog", &program("", r#"(import "env" "puts" (func (param i32) (result i32)))"#));
    let mut machine = Machine::new();
    machine.limit = 1 << 31;
    machine.file("/lib/libdep.so", &library("libdep.so", "", ""));
    let mut random = Random(0x6d75_736c_696e_0001);
    let (mut opened, mut refused) = (0, 0);
    for round in 0..6000 {
        let mut files = [
            originals.files["prog"].clone(),
            originals.files["libc"].clone(),
            originals.files["rich"].clone(),
        ];
        mutate(&mut files[[2, 2, 2, 1, 0][round % 5]], &mut random);
        for (path, bytes) in ["/prog", "/lib/libc.so", "./rich.so"].iter().zip(files) {
            machine.files.insert((*path).to_owned(), bytes);
        }
        (machine.table, machine.mapped, machine.calls) = Default::default();
        let loader = loader();
        if loader.load_program(&mut machine, "/prog").is_err() {
            assert_eq!((machine.mapped_bytes(), machine.slots_in_use()), (0, 0), "round {round}");
            refused += 1;
            continue;
        }
        let before = machine.mapped_bytes();
        match loader.open(&mut machine, Some("./rich.so"), 2) {
            Ok(handle) => {
                // What a symbol is called may have changed.
                let _ = loader.symbol(&mut machine, handle, "twice");
                let _ = loader.symbol(&mut machine, handle, "datum");
                loader.close(&mut machine, handle).unwrap();
                opened += 1;
            }
            Err(_) => refused += 1,
        }
        let prelinked_stays = loader.libraries().len() > 2;
        assert!(prelinked_stays || machine.mapped_bytes() == before, "round {round}");
    }
    assert!(opened > 500 && refused > 500, "the test lost its meaning: {opened} opened, {refused} refused");
}

#[test]
fn truncated_modules() {
    let bytes = wat::parse_str(rich_library()).unwrap();
    for length in 0..bytes.len() {
        let _ = Dso::parse(&bytes[..length]);
        let rewrite = Rewrite { constants: vec![(2, 1)], own_functions: vec![(1, 3)] };
        let _ = rewrite.apply(&bytes[..length]);
    }
}

#[test]
fn random_bytes() {
    let mut random = Random(0x6d75_736c_696e_0002);
    for _ in 0..2000 {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        for _ in 0..random.below(64) {
            bytes.push(random.next() as u8);
        }
        let _ = Dso::parse(&bytes);
        let _ = Rewrite::default().apply(&bytes);
    }
}

#[test]
fn a_deep_chain_of_libraries() {
    // Each needs the next: a linker that recurses would run out of stack.
    let mut machine = Machine::new();
    machine.file("/lib/libc.so", LIBC);
    machine.file("/prog", &program(r#""lib0.so""#, r#"(import "env" "f0" (func))"#));
    const LENGTH: usize = 3000;
    for i in 0..LENGTH {
        let next = (i + 1) % LENGTH;
        let text = format!(
            r#"(module $lib{i}.so (@dylink.0 (mem-info (memory 0 0) (table 0 0)) (needed "lib{next}.so"))
            (import "env" "f{next}" (func)) (func (export "f{i}")) (func (export "__wasm_call_ctors")))"#
        );
        machine.file(&format!("/lib/lib{i}.so"), &text);
    }
    let loader = loader();
    loader.load_program(&mut machine, "/prog").unwrap();
    loader.initialize(&mut machine).unwrap();
    assert_eq!(machine.calls.len(), LENGTH + 2);
}
