//! What imports are bound to, in a process that is starting.

mod fake;

use fake::{Func, LIBC, Machine, func_type, library, loader, message, program};

/// A machine with libc.so and the given files, its program started.
fn started(files: &[(&str, String)]) -> Machine {
    let mut machine = Machine::new();
    machine.file("/lib/libc.so", LIBC);
    for (path, text) in files {
        machine.file(path, text);
    }
    let loader = loader();
    let start = loader.load_program(&mut machine, "/prog").unwrap();
    assert!(matches!(start, Func::Wasm(module, _) if module == "/prog"));
    loader.initialize(&mut machine).unwrap();
    machine
}

fn refused(files: &[(&str, String)]) -> String {
    let mut machine = Machine::new();
    machine.file("/lib/libc.so", LIBC);
    for (path, text) in files {
        machine.file(path, text);
    }
    let text = message(loader().load_program(&mut machine, "/prog"));
    assert_eq!(machine.mapped_bytes(), 0, "memory is given back");
    assert_eq!(machine.slots_in_use(), 0, "slots are given back");
    text
}

#[test]
fn everything_has_its_place() {
    let prog = program(
        r#""libx.so""#,
        r#"(import "env" "__stack_pointer" (global (mut i32)))
           (import "env" "__memory_base" (global i32))
           (import "GOT.mem" "shared" (global (mut i32)))
           (import "GOT.mem" "datum" (global (mut i32)))"#,
    );
    let libx = library("libx.so", "", r#"(global i32 (i32.const 8)) (export "datum" (global 0))"#);
    let machine = started(&[("/prog", prog), ("/lib/libx.so", libx)]);
    assert_eq!(machine.given("/prog", "env.__stack_pointer"), 0x81_0000);
    assert_eq!(machine.given("/prog", "env.__memory_base"), 0x200_0000);
    assert_eq!(machine.given("/prog", "GOT.mem.shared"), 0x100_0010, "libc's addresses are absolute");
    assert_eq!(machine.given("/prog", "GOT.mem.datum"), 0x1000_0008, "a library's are relative");
    assert_eq!(machine.mapped[&0x100_0000], 0x10_0000);
}

#[test]
fn constructors_run_dependencies_first_and_once() {
    let prog = program(r#""liba.so" "libb.so""#, "");
    let liba = library("liba.so", r#""libb.so""#, "");
    let libb = library("libb.so", r#""liba.so""#, "");
    let machine = started(&[("/prog", prog), ("/lib/liba.so", liba), ("/lib/libb.so", libb)]);
    let constructors: Vec<_> =
        machine.calls.iter().filter_map(|call| call.strip_suffix(".__wasm_call_ctors")).collect();
    assert_eq!(constructors, ["/lib/libc.so", "/lib/libb.so", "/lib/liba.so", "/prog"]);
    let relocations =
        machine.calls.iter().rposition(|call| call.ends_with("__wasm_apply_data_relocs")).unwrap();
    let first = machine.calls.iter().position(|call| call.ends_with("ctors")).unwrap();
    assert!(relocations < first, "all relocations before any constructor: {:?}", machine.calls);
}

#[test]
fn one_slot_a_function() {
    // free is in libc's element segment, puts is not; `own` is in the library's.
    let uses = r#"(import "env" "__table_base" (global i32))
        (import "GOT.func" "free" (global (mut i32)))
        (import "GOT.func" "puts" (global (mut i32)))
        (import "GOT.func" "own" (global (mut i32)))
        (import "GOT.func" "alias" (global (mut i32)))"#;
    let libx = format!(
        r#"(module $libx.so
        (@dylink.0 (mem-info (memory 0 0) (table 3 2)))
        (import "env" "__indirect_function_table" (table 3 funcref))
        {uses}
        (func) (func $own (export "own") (export "alias"))
        (elem (global.get 0) func 0 $own $own))"#
    );
    let machine = started(&[("/prog", program(r#""libx.so""#, uses)), ("/lib/libx.so", libx)]);
    for name in ["free", "puts", "own", "alias"] {
        let import = format!("GOT.func.{name}");
        assert_eq!(machine.given("/prog", &import), machine.given("/lib/libx.so", &import), "{name}");
    }
    assert_eq!(machine.given("/prog", "GOT.func.free"), 1);
    let own = machine.given("/prog", "GOT.func.own");
    assert_eq!(own, machine.given("/lib/libx.so", "env.__table_base") + 1);
    assert_eq!(own, machine.given("/prog", "GOT.func.alias"));
    let puts = machine.given("/prog", "GOT.func.puts");
    assert_eq!(machine.slot(puts), Some(Func::Wasm("/lib/libc.so".into(), 1)));
    assert_eq!(machine.given("/lib/libx.so", "env.__table_base") % 4, 0, "table alignment");
}

#[test]
fn the_first_definition_breadth_first_wins() {
    let f = r#"(func (export "f"))"#;
    let prog = program(r#""liba.so" "libb.so""#, r#"(import "env" "f" (func))"#);
    let liba = library("liba.so", r#""libdeep.so""#, "");
    let machine = started(&[
        ("/prog", prog),
        ("/lib/liba.so", liba),
        ("/lib/libb.so", library("libb.so", "", f)),
        ("/lib/libdeep.so", library("libdeep.so", "", f)),
    ]);
    assert_eq!(machine.import("/prog", 0), Func::Wasm("/lib/libb.so".into(), 0));
}

#[test]
fn a_module_that_imports_its_own_function() {
    let weak = r#"(import "env" "__indirect_function_table" (table 0 funcref))
        (import "env" "twice" (func $import (param i32) (result i32)))
        (import "GOT.func" "twice" (global (mut i32)))
        (func $own (export "twice") (param i32) (result i32) local.get 0)
        (func (export "user") (result i32) i32.const 1 call $import)"#;
    // Alone, the library's own definition wins, through a stub that calls its slot.
    let machine =
        started(&[("/prog", program(r#""libx.so""#, "")), ("/lib/libx.so", library("libx.so", "", weak))]);
    assert!(matches!(machine.import("/lib/libx.so", 0), Func::Wasm(module, _) if module == "(linker stubs)"));
    let slot = machine.given("/lib/libx.so", "GOT.func.twice");
    assert_eq!(machine.slot(slot), Some(Func::Wasm("/lib/libx.so".into(), 1)));
    // The program's definition comes first, if it has one.
    let own = r#"(func (export "twice") (param i32) (result i32) local.get 0)"#;
    let machine =
        started(&[("/prog", program(r#""libx.so""#, own)), ("/lib/libx.so", library("libx.so", "", weak))]);
    assert_eq!(machine.import("/lib/libx.so", 0), Func::Wasm("/prog".into(), 0));
    let slot = machine.given("/lib/libx.so", "GOT.func.twice");
    assert_eq!(machine.slot(slot), Some(Func::Wasm("/prog".into(), 0)));
}

#[test]
fn libraries_in_a_circle() {
    let a = library("liba.so", r#""libb.so""#, r#"(import "env" "b" (func)) (func (export "a"))"#);
    let b = library("libb.so", r#""liba.so""#, r#"(import "env" "a" (func)) (func (export "b"))"#);
    let machine =
        started(&[("/prog", program(r#""liba.so""#, "")), ("/lib/liba.so", a), ("/lib/libb.so", b)]);
    let (a, b) = (machine.import("/lib/libb.so", 0), machine.import("/lib/liba.so", 0));
    assert_eq!(b, Func::Wasm("/lib/libb.so".into(), 1), "there in time");
    assert!(matches!(a, Func::Wasm(module, _) if module == "(linker stubs)"));
    assert_eq!(
        machine.table.iter().flatten().filter(|f| **f == Func::Wasm("/lib/liba.so".into(), 1)).count(),
        1
    );
}

#[test]
fn an_import_handed_on_is_the_function_itself() {
    let handing =
        library("liba.so", r#""libb.so""#, r#"(import "env" "f" (func $f)) (export "g" (func $f))"#);
    let uses = r#"(import "env" "f" (func)) (import "env" "g" (func))
        (import "GOT.func" "f" (global (mut i32))) (import "GOT.func" "g" (global (mut i32)))"#;
    let machine = started(&[
        ("/prog", program(r#""liba.so""#, uses)),
        ("/lib/liba.so", handing),
        ("/lib/libb.so", library("libb.so", "", r#"(func (export "f"))"#)),
    ]);
    assert_eq!(machine.import("/prog", 0), machine.import("/prog", 1));
    assert_eq!(machine.given("/prog", "GOT.func.f"), machine.given("/prog", "GOT.func.g"));
}

#[test]
fn weak_and_undefined_is_null() {
    let prog = r#"(module $prog
        (@dylink.0 (mem-info (memory 0 0) (table 0 0)) (needed "libc.so")
            (import-info "env" "gone" binding-weak undefined)
            (import-info "env" "lost" binding-weak undefined))
        (import "env" "gone" (func (param i32)))
        (import "GOT.func" "gone" (global (mut i32)))
        (import "GOT.mem" "lost" (global (mut i32)))
        (func (export "_start")))"#;
    let machine = started(&[("/prog", prog.into())]);
    assert_eq!(machine.given("/prog", "GOT.func.gone"), 0);
    assert_eq!(machine.given("/prog", "GOT.mem.lost"), 0);
    assert!(matches!(machine.import("/prog", 0), Func::Wasm(module, _) if module == "(linker stubs)"));
    assert_eq!(machine.slot(0), None);
}

#[test]
fn thread_local_addresses_are_in_the_block() {
    let tls = r#"(module $libt.so
        (@dylink.0 (mem-info (memory 32 4) (table 0 0)) (export-info "counter" tls))
        (global $base (mut i32) (i32.const 0))
        (global i32 (i32.const 8)) (global i32 (i32.const 16)) (global i32 (i32.const 4))
        (export "__tls_base" (global $base)) (export "__tls_size" (global 2))
        (export "__tls_align" (global 1)) (export "counter" (global 3))
        (func (export "__wasm_init_tls") (param i32))
        (func (export "__wasm_apply_data_relocs")))"#;
    let prog = program(r#""libt.so""#, r#"(import "GOT.mem" "counter" (global (mut i32)))"#);
    let machine = started(&[("/prog", prog), ("/lib/libt.so", tls.into())]);
    // The library's data, then its block, which the fake's start function did not set.
    assert_eq!(machine.given("/prog", "GOT.mem.counter"), 0x1000_1004);
    let relocs = machine.calls.iter().position(|call| call.ends_with("relocs")).unwrap();
    let init =
        machine.calls.iter().position(|call| call == "/lib/libt.so.__wasm_init_tls(0x10001000)").unwrap();
    assert!(relocs < init);
}

#[test]
fn constants_take_the_place_of_imports() {
    let mut machine = Machine::new();
    machine.file("/lib/libc.so", LIBC);
    machine.file(
        "/prog",
        &program(
            "",
            r#"(import "env" "__stack_pointer" (global (mut i32)))
               (import "env" "__memory_base" (global i32))
               (import "GOT.mem" "shared" (global (mut i32)))"#,
        ),
    );
    let default_path =
        vec![muslin_ldso::SearchDirectory { namespace: muslin_ldso::Namespace::Host, path: "/lib".into() }];
    let config = muslin_ldso::Config { default_path, ..Default::default() };
    muslin_ldso::Loader::new(config).load_program(&mut machine, "/prog").unwrap();
    let left: Vec<_> = machine.instances["/prog"].given.keys().collect();
    assert_eq!(left, ["env.__stack_pointer"]);
}

#[test]
fn undefined_symbols_are_named_all_at_once() {
    let prog = program(
        r#""libx.so""#,
        r#"(import "env" "f" (func)) (import "GOT.mem" "d" (global (mut i32))) (import "GOT.func" "g" (global (mut i32)))"#,
    );
    let libx = library("libx.so", "", r#"(import "env" "h" (func))"#);
    let text = refused(&[("/prog", prog), ("/lib/libx.so", libx)]);
    let searched = "(searched /prog, /lib/libx.so, /lib/libc.so)";
    let expected = [
        format!("Error relocating /prog: f: symbol not found {searched}"),
        format!("Error relocating /prog: d: symbol not found {searched}"),
        format!("Error relocating /prog: g: symbol not found {searched}"),
        format!("Error relocating /lib/libx.so: h: symbol not found {searched}"),
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn types_are_checked() {
    let prog = program("", r#"(import "env" "puts" (func (param i32 i64)))"#);
    assert_eq!(
        refused(&[("/prog", prog)]),
        "Error relocating /prog: puts: type mismatch: /prog calls it as (i32, i64) -> void, \
         /lib/libc.so defines it as (i32) -> i32"
    );
    let prog = program("", r#"(import "GOT.mem" "puts" (global (mut i32)))"#);
    assert_eq!(
        refused(&[("/prog", prog)]),
        "Error relocating /prog: puts: /prog uses it as data, /lib/libc.so defines it as a function, (i32) -> i32"
    );
    let prog = program("", r#"(import "env" "shared" (func))"#);
    assert!(refused(&[("/prog", prog)]).ends_with("/lib/libc.so defines it as data"));
}

#[test]
fn system_calls_are_checked_too() {
    let mut machine = Machine::new();
    machine.host.insert("wali.SYS_getpid".into(), func_type(0, 1));
    machine.file("/lib/libc.so", LIBC);
    machine.file("/prog", &program("", r#"(import "wali" "SYS_getpid" (func (result i64)))"#));
    let text = message(loader().load_program(&mut machine, "/prog"));
    assert!(text.contains("calls it as () -> i64, the host defines it as () -> i32"), "{text}");
    machine.file("/prog", &program("", r#"(import "wali" "SYS_nonsense" (func))"#));
    let text = message(loader().load_program(&mut machine, "/prog"));
    assert_eq!(text, "Error relocating /prog: wali.SYS_nonsense: the host has no such function");
}

#[test]
fn a_missing_library_is_named_with_who_needs_it_and_the_places_tried() {
    let text = refused(&[
        ("/prog", program(r#""liba.so""#, "")),
        ("/lib/liba.so", library("liba.so", r#""libgone.so""#, "")),
    ]);
    assert_eq!(
        text,
        "Error loading shared library libgone.so: No such file or directory (needed by /lib/liba.so); \
         tried: /lib/libgone.so"
    );
}

#[test]
fn a_runtime_path_starts_at_the_library() {
    let prog = r#"(module $prog
        (@dylink.0 (mem-info (memory 0 0) (table 0 0)) (needed "libx.so" "libc.so")
            (runtime-path "$ORIGIN/../private:/never"))
        (func (export "_start")))"#;
    let mut machine = Machine::new();
    machine.file("/lib/libc.so", LIBC);
    machine.file("/app/bin/prog", prog);
    machine.file("/app/bin/../private/libx.so", &library("libx.so", "", ""));
    let loader = loader();
    loader.load_program(&mut machine, "/app/bin/prog").unwrap();
    assert!(loader.libraries().iter().any(|library| library.path == "/app/bin/../private/libx.so"));
}

#[test]
fn a_program_must_be_one() {
    let libx = library("libx.so", "", "");
    let text = refused(&[("/prog", libx)]);
    assert_eq!(text, "/prog: no function _start: it is a library, not a program");
    assert!(refused(&[("/prog", LIBC.into())]).contains("no dylink.0 section"));
    let own = library("libx.so", "", "(table 1 funcref)");
    let text = refused(&[("/prog", program(r#""libx.so""#, "")), ("/lib/libx.so", own)]);
    assert!(text.contains("/lib/libx.so: it has a table of its own"), "{text}");
}

#[test]
fn libraries_without_libc_share_a_stack_pointer() {
    let prog = r#"(module $prog (@dylink.0 (mem-info (memory 0 0) (table 0 0)))
        (import "env" "__stack_pointer" (global (mut i32))) (func (export "_start")))"#;
    let mut machine = Machine::new();
    machine.file("/prog", prog);
    loader().load_program(&mut machine, "/prog").unwrap();
    assert_eq!(machine.given("/prog", "env.__stack_pointer"), 0x81_0000);
}
