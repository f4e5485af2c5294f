//! Damaged modules into one: whatever the parts are and whatever their imports are said to get, fusing ends with a module or an
//! error. So do reading bundles and making shells.

use muslin_dylink::fuse::bundle::{Bundle, BundledPart, shell};
use muslin_dylink::fuse::{Given, Part, Plan};
use muslin_dylink::wasmparser::ExternalKind;
use muslin_dylink::{Module, TypeRef};

use super::mutate::{self, Random};
use super::{LIMIT, MEMORY_BESIDES, MEMORY_PER_BYTE, memory, number, seeds};

#[test]
fn damaged_parts() {
    // The last seed has what no part may have.
    let seeds = seeds::all();
    let seeds = &seeds[..seeds.len() - 1];
    let first = number("FIRST", 0);
    let (mut fused, mut refused) = (0, 0);
    for index in first..first + number("MUTATIONS", 2_500) {
        let mut random = Random::new(index ^ 0x6675_7365);
        let parts = parts(&mut random, seeds);
        let length: usize = parts.iter().map(Vec::len).sum();
        let start = std::time::Instant::now();
        let (good, peak) = memory::peak(|| check(&parts, &mut random));
        if good {
            fused += 1
        } else {
            refused += 1
        }
        assert!(start.elapsed() < LIMIT, "input {index} took {:?}", start.elapsed());
        assert!(
            peak <= MEMORY_PER_BYTE * length + MEMORY_BESIDES,
            "input {index} of {length} bytes took {peak} bytes of memory"
        );
    }
    assert!(first > 0 || fused > 200 && refused > 200, "{fused} fused, {refused} refused");
}

/// One to four parts, most of them in order: an error in one hides what the others would do.
fn parts(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let count = 1 + random.below(4);
    let mut parts: Vec<_> =
        (0..count).map(|_| seeds[random.below(seeds.len() as u64) as usize].clone()).collect();
    if random.below(8) != 0 {
        let at = random.below(count) as usize;
        parts[at] = mutate::input(random, seeds);
    }
    parts
}

/// Does everything with some parts. Returns whether they could be fused.
fn check(parts: &[Vec<u8>], random: &mut Random) -> bool {
    let modules: Vec<_> = parts.iter().map(|bytes| Module::read(bytes).ok()).collect();
    // One in so many imports gets what makes no sense.
    let strange = *random.pick(&[0, 0, 40, 4]);
    let orders = |random: &mut Random| -> Vec<usize> {
        let mut order: Vec<_> = (0..parts.len()).collect();
        if strange != 0 && random.below(4) == 0 {
            order.push(random.below(parts.len() as u64 + 2) as usize);
        }
        order
    };
    let plan = Plan {
        parts: (0..parts.len()).map(|at| part(random, &modules, &parts[at], at, strange)).collect(),
        program: random.below(parts.len() as u64 + u64::from(strange != 0)) as usize,
        instantiation_order: orders(random),
        constructor_order: orders(random),
        stack_top: random.next() as u32,
        table_size: random.next() as u32,
        memory_pages: random.below(1 << 16),
        keep_exports: random.below(2) == 0,
        separate_start: random.below(2) == 0,
    };
    let result = plan.fuse();
    let in_order = strange == 0 && parts.iter().all(|part| wasmparser::validate(part).is_ok());
    if let Ok(fused) = &result {
        let module = Module::read(&fused.bytes);
        assert!(!in_order || module.is_ok(), "a fused module cannot be read: {:?}", module.err());
        bundles(random, parts, fused.bytes.as_slice());
    } else if let Some(bytes) = parts.first() {
        bundles(random, parts, bytes);
    }
    result.is_ok()
}

fn part<'a>(
    random: &mut Random,
    modules: &[Option<Module<'a>>],
    bytes: &'a [u8],
    at: usize,
    strange: u64,
) -> Part<'a> {
    let mut imports = Vec::new();
    for import in modules[at].iter().flat_map(|module| &module.imports) {
        imports.push(match (strange != 0 && random.below(strange) == 0, import.ty) {
            (true, _) => any(random, modules.len(), import.name),
            (false, TypeRef::Memory(_)) => Given::Memory,
            (false, TypeRef::Table(_)) => Given::Table,
            (false, TypeRef::Tag(_)) => Given::SharedTag(import.name.to_owned()),
            (false, TypeRef::Global(_)) => match import.name {
                "__stack_pointer" => Given::StackPointer,
                _ => Given::Constant(random.next() as u32),
            },
            (false, _) => function(random, modules, import.name),
        });
    }
    if strange != 0 && random.below(16) == 0 {
        imports.pop();
    }
    let slots = random.below(3) * u64::from(strange != 0);
    Part {
        bytes,
        imports,
        slots: (0..slots).map(|_| (random.below(16) as u32, random.next() as u32)).collect(),
        tls_block: if strange != 0 && random.below(4) == 0 { random.next() as u32 } else { 0 },
        initialize_tls: random.below(2) == 0,
    }
}

/// What defines a function: a part that exports it, if there is one.
fn function(random: &mut Random, modules: &[Option<Module<'_>>], name: &str) -> Given {
    for (part, module) in modules.iter().enumerate() {
        let Some(module) = module else { continue };
        let export = module.exports.iter().find(|export| export.name == name);
        if let Some(export) = export.filter(|export| export.kind == ExternalKind::Func) {
            return Given::Function { part, index: export.index };
        }
    }
    match random.below(2) {
        0 => Given::Host { module: "env".into(), name: name.to_owned() },
        _ => Given::Null,
    }
}

/// Anything, with parts and indices that may not exist.
fn any(random: &mut Random, parts: usize, name: &str) -> Given {
    let part = random.below(parts as u64 + 1) as usize;
    let export =
        (*random.pick(&[name, "each", "__tls_base", "__stack_pointer", "counter", "own", "?"])).to_owned();
    match random.below(11) {
        0 => Given::Memory,
        1 => Given::Table,
        2 => Given::Constant(random.next() as u32),
        3 => Given::StackPointer,
        4 => Given::Global { part, export },
        5 => Given::TlsAddress { part, offset: random.next() as u32, relative: random.below(2) == 0 },
        6 => Given::Tag { part, export },
        7 => Given::SharedTag(export),
        8 => Given::Function { part, index: *random.pick(&[0, 1, 2, 3, 4, 5, 6, 7, 8, u32::MAX]) },
        9 => Given::Host { module: (*random.pick(&["env", "wali"])).to_owned(), name: export },
        _ => Given::Null,
    }
}

/// Writes a bundle, damages it, and reads it; makes the parts' shells.
fn bundles(random: &mut Random, parts: &[Vec<u8>], module: &[u8]) {
    let described = parts.iter().map(|bytes| BundledPart {
        path: "/lib/libfoo.so.1".into(),
        names: vec!["libfoo.so".into()],
        shell: shell(bytes).unwrap_or_default(),
        memory_base: random.next() as u32,
        slots: vec![(random.next() as u32, random.next() as u32)],
        needed: vec![random.below(5) as u32],
        ..BundledPart::default()
    });
    let bundle = Bundle { regions: vec![(0, u32::MAX)], parts: described.collect(), ..Bundle::default() };
    if module.len() < 8 {
        return;
    }
    let mut bytes = bundle.write(module);
    match Module::read(module) {
        // A magic number that is damaged makes it no module, and so no bundle.
        Ok(_) => assert_eq!(Bundle::read(&bytes), Ok(Some(bundle))),
        Err(_) => drop(Bundle::read(&bytes)),
    }
    for _ in 0..4 {
        mutate::damage(random, &mut bytes);
        let _ = Bundle::read(&bytes);
        let _ = shell(&bytes);
    }
}

/// A code section that says it has more functions than bytes.
#[test]
fn a_shell_of_functions_that_are_not_there() {
    // 64 million.
    let count = b"\x80\x80\x80\x20";
    for functions in [&b""[..], &[b"\x03\x04", &count[..]].concat()] {
        let module = [b"\0asm\x01\0\0\0", functions, b"\x0a\x04", count].concat();
        let (result, peak) = memory::peak(|| shell(&module));
        assert!(result.is_err() && peak < 1 << 20, "{peak} bytes");
    }
}

/// Each global's value is the next one's: one that recurses would run out of stack.
#[test]
fn a_long_chain_of_globals() {
    const LENGTH: u32 = 100_000;
    let mut text = String::from("(module (func (export \"_start\") (drop (global.get 0)))");
    for global in 1..=LENGTH {
        text.push_str(&format!("(global i32 (global.get {global}))"));
    }
    text.push_str("(global i32 (i32.const 1)))");
    let bytes = wat::parse_str(text).unwrap();
    let part = Part { bytes: &bytes, imports: vec![], slots: vec![], tls_block: 0, initialize_tls: false };
    let plan = Plan { parts: vec![part], instantiation_order: vec![0], ..Plan::default() };
    assert!(plan.fuse().is_ok());
}

/// A segment's number to which that of its part's first cannot be added.
#[test]
fn segments_beyond_all_numbers() {
    let one =
        wat::parse_str(r#"(module (import "env" "memory" (memory 1)) (data "x") (elem func 0) (func))"#)
            .unwrap();
    // `data.drop 4294967295` and `elem.drop 4294967295`, exported as `_start`.
    for drop in [9, 13] {
        let mut two = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x07\x0a\x01\x06_start\0\0".to_vec();
        two.extend([0x0a, 0x0b, 1, 0x09, 0, 0xfc, drop, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x0b]);
        let part =
            |bytes, imports| Part { bytes, imports, slots: vec![], tls_block: 0, initialize_tls: false };
        let parts = vec![part(&one, vec![Given::Memory]), part(&two, vec![])];
        let plan = Plan { parts, program: 1, instantiation_order: vec![0, 1], ..Plan::default() };
        assert!(plan.fuse().is_err());
    }
}
