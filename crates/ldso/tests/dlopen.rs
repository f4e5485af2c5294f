//! dlopen, dlsym, dlclose, and what they leave behind.

mod fake;

use std::cell::RefCell;
use std::rc::Rc;

use fake::{Fake, Func, LIBC, Machine, library, loader, message, program};
use muslin_ldso::{Loader, RTLD_DEFAULT, RTLD_GLOBAL, RTLD_NODELETE, RTLD_NOLOAD};

const NOW: u32 = 2;

/// A running program that needs libc only and exports `main_function`.
fn process(files: &[(&str, String)]) -> (Machine, Rc<Loader<Fake>>) {
    let mut machine = Machine::new();
    machine.file("/lib/libc.so", LIBC);
    machine.file("/prog", &program("", r#"(func (export "main_function"))"#));
    for (path, text) in files {
        machine.file(path, text);
    }
    let loader = Rc::new(loader());
    loader.load_program(&mut machine, "/prog").unwrap();
    loader.initialize(&mut machine).unwrap();
    machine.calls.clear();
    (machine, loader)
}

/// What a process holds: mapped bytes, slots in use, libraries.
fn footprint(machine: &Machine, loader: &Loader<Fake>) -> (u64, usize, usize) {
    (machine.mapped_bytes(), machine.slots_in_use(), loader.libraries().len())
}

#[test]
fn open_call_close() {
    let plugin = library(
        "plugin.so",
        r#""libdep.so""#,
        r#"(import "env" "main_function" (func)) (import "env" "puts" (func (param i32) (result i32)))
           (func (export "run") (param i32)) (global i32 (i32.const 4)) (export "state" (global 0))"#,
    );
    let (mut machine, loader) =
        process(&[("./plugin.so", plugin), ("/lib/libdep.so", library("libdep.so", "", ""))]);
    let before = footprint(&machine, &loader);
    let handle = loader.open(&mut machine, Some("./plugin.so"), NOW).unwrap();
    assert_eq!(
        machine.calls.iter().filter(|call| call.ends_with("ctors")).collect::<Vec<_>>(),
        ["/lib/libdep.so.__wasm_call_ctors", "./plugin.so.__wasm_call_ctors"]
    );
    let run = loader.symbol(&mut machine, handle, "run").unwrap();
    assert!(matches!(machine.slot(run), Some(Func::Wasm(module, _)) if module == "./plugin.so"));
    assert_eq!(loader.symbol(&mut machine, handle, "run").unwrap(), run, "the same pointer each time");
    let base = loader.libraries().iter().find(|library| library.path == "./plugin.so").unwrap().memory_base;
    assert_eq!(loader.symbol(&mut machine, handle, "state").unwrap(), base + 4);
    // libc.so is no dependency of the plugin by name, and yet not found through its handle.
    assert!(loader.symbol(&mut machine, handle, "puts").is_err());
    let again = loader.open(&mut machine, Some("./plugin.so"), NOW).unwrap();
    assert_eq!(again, handle);
    machine.calls.clear();
    loader.close(&mut machine, handle).unwrap();
    assert_eq!(machine.calls, [""; 0], "still open once");
    loader.close(&mut machine, handle).unwrap();
    let dep = machine.calls.last().unwrap().clone();
    assert_eq!(machine.calls[0], format!("/lib/libc.so.__cxa_finalize({base:#x})"));
    assert_eq!(machine.calls.len(), 2, "the plugin's, then its dependency's: {dep}");
    // puts got no slot; main_function none either.
    assert_eq!(footprint(&machine, &loader), before);
    assert_eq!(message(loader.close(&mut machine, handle)), format!("Invalid library handle {handle:#x}"));
    assert_eq!(
        loader.symbol(&mut machine, handle, "run").unwrap_err().to_string(),
        format!("Invalid library handle {handle:#x}")
    );
}

#[test]
fn opening_and_closing_grows_nothing() {
    let plugin = library("plugin.so", "", r#"(func (export "run"))"#);
    let (mut machine, loader) = process(&[("./plugin.so", plugin)]);
    let mut table = 0;
    for round in 0..1000 {
        let handle = loader.open(&mut machine, Some("./plugin.so"), NOW).unwrap();
        loader.symbol(&mut machine, handle, "run").unwrap();
        loader.close(&mut machine, handle).unwrap();
        machine.calls.clear();
        if round == 0 {
            table = machine.table.len();
        }
    }
    assert_eq!(machine.table.len(), table);
    assert_eq!(loader.libraries().len(), 2);
}

#[test]
fn scopes() {
    let provider = library("libp.so", "", r#"(func (export "provided"))"#);
    let user = library("libu.so", "", r#"(import "env" "provided" (func))"#);
    let (mut machine, loader) = process(&[("/lib/libp.so", provider), ("/lib/libu.so", user)]);
    let handle = loader.open(&mut machine, Some("libp.so"), NOW).unwrap();
    let text = message(loader.open(&mut machine, Some("libu.so"), NOW));
    assert_eq!(
        text,
        "Error relocating /lib/libu.so: provided: symbol not found (searched /prog, /lib/libc.so, /lib/libu.so)"
    );
    assert!(loader.symbol(&mut machine, RTLD_DEFAULT, "provided").is_err());
    let same = loader.open(&mut machine, Some("libp.so"), NOW | RTLD_GLOBAL | RTLD_NOLOAD).unwrap();
    assert_eq!(same, handle);
    let user = loader.open(&mut machine, Some("libu.so"), NOW).unwrap();
    loader.symbol(&mut machine, RTLD_DEFAULT, "provided").unwrap();
    // The user is bound to the provider without having named it: it stays as long as the user does.
    loader.close(&mut machine, handle).unwrap();
    loader.close(&mut machine, handle).unwrap();
    loader.symbol(&mut machine, RTLD_DEFAULT, "provided").unwrap();
    loader.close(&mut machine, user).unwrap();
    assert!(loader.symbol(&mut machine, RTLD_DEFAULT, "provided").is_err());
    assert_eq!(loader.libraries().len(), 2);
}

#[test]
fn the_program_is_a_handle() {
    let (mut machine, loader) = process(&[]);
    let program = loader.open(&mut machine, None, NOW).unwrap();
    let slot = loader.symbol(&mut machine, program, "main_function").unwrap();
    assert!(matches!(machine.slot(slot), Some(Func::Wasm(module, _)) if module == "/prog"));
    assert_eq!(loader.symbol(&mut machine, program, "free").unwrap(), 1, "libc's own slot");
    loader.close(&mut machine, program).unwrap();
    assert_eq!(loader.libraries().len(), 2);
}

#[test]
fn noload_and_nodelete() {
    let (mut machine, loader) = process(&[("/lib/libx.so", library("libx.so", "", ""))]);
    let text = message(loader.open(&mut machine, Some("libx.so"), NOW | RTLD_NOLOAD));
    assert_eq!(text, "Library libx.so is not already loaded");
    let handle = loader.open(&mut machine, Some("/lib/libx.so"), NOW | RTLD_NODELETE).unwrap();
    loader.close(&mut machine, handle).unwrap();
    assert_eq!(loader.libraries().len(), 3);
    assert_eq!(loader.open(&mut machine, Some("libx.so"), NOW | RTLD_NOLOAD).unwrap(), handle);
    // libm and its like are parts of libc.so.
    loader.open(&mut machine, Some("libm.so.6"), NOW).unwrap();
    assert_eq!(loader.libraries().len(), 3);
}

#[test]
fn constructors_may_open_and_close() {
    let outer = library("outer.so", "", "");
    let inner = library("inner.so", "", "");
    let (mut machine, loader) = process(&[("./outer.so", outer), ("./inner.so", inner)]);
    let opened = Rc::new(RefCell::new(0));
    let (inside, result) = (loader.clone(), opened.clone());
    machine.on("./outer.so.__wasm_call_ctors", move |machine| {
        *result.borrow_mut() = inside.open(machine, Some("./inner.so"), NOW).unwrap();
        Ok(())
    });
    let handle = loader.open(&mut machine, Some("./outer.so"), NOW).unwrap();
    assert_eq!(loader.libraries().len(), 4);
    // A destructor closes what the constructor opened.
    let (inside, inner) = (loader.clone(), *opened.borrow());
    let base = loader.libraries().iter().find(|l| l.path == "./outer.so").unwrap().memory_base;
    machine.on(&format!("/lib/libc.so.__cxa_finalize({base:#x})"), move |machine| {
        inside.close(machine, inner).unwrap();
        Ok(())
    });
    loader.close(&mut machine, handle).unwrap();
    assert_eq!(loader.libraries().len(), 2);
}

#[test]
fn start_functions_may_not() {
    let early = r#"(module $early.so (@dylink.0 (mem-info (memory 0 0) (table 0 0))) (func $s) (start $s))"#;
    let (mut machine, loader) = process(&[("./early.so", early.into())]);
    let inside = loader.clone();
    let heard = Rc::new(RefCell::new(String::new()));
    let result = heard.clone();
    machine.on("./early.so.start", move |machine| {
        *result.borrow_mut() = message(inside.open(machine, None, NOW));
        Ok(())
    });
    loader.open(&mut machine, Some("./early.so"), NOW).unwrap();
    assert!(heard.borrow().starts_with("the dynamic linker is busy"), "{}", heard.borrow());
}

#[test]
fn a_trap_while_linking_leaves_nothing_behind() {
    let bad = r#"(module $bad.so (@dylink.0 (mem-info (memory 8 0) (table 1 0)))
        (import "env" "__indirect_function_table" (table 1 funcref)) (import "env" "__table_base" (global i32))
        (import "GOT.func" "puts" (global (mut i32)))
        (func $s) (start $s) (elem (global.get 0) func $s))"#;
    let (mut machine, loader) = process(&[("./bad.so", bad.into())]);
    let before = footprint(&machine, &loader);
    machine.on("./bad.so.start", |_| Err("unreachable".into()));
    let result = loader.open(&mut machine, Some("./bad.so"), NOW);
    assert!(matches!(result, Err(muslin_ldso::Failure::Trap(trap)) if trap == "unreachable"));
    let after = footprint(&machine, &loader);
    assert_eq!((after.0, after.2), (before.0, before.2));
    // puts got its slot while the bad library was being instantiated, and it is puts's still.
    let slot = loader.symbol(&mut machine, RTLD_DEFAULT, "puts").unwrap();
    assert_eq!(machine.slot(slot), Some(Func::Wasm("/lib/libc.so".into(), 1)));
}

#[test]
fn texts_of_dlerror() {
    let (mut machine, loader) = process(&[("/lib/libx.so", library("libx.so", "", ""))]);
    assert_eq!(
        message(loader.open(&mut machine, Some("./gone.so"), NOW)),
        "Error loading shared library ./gone.so: No such file or directory"
    );
    assert_eq!(
        message(loader.open(&mut machine, Some("libgone.so"), NOW)),
        "Error loading shared library libgone.so: No such file or directory; tried: /lib/libgone.so"
    );
    machine.files.insert("./text".into(), b"#!/bin/sh\n".to_vec());
    assert_eq!(
        message(loader.open(&mut machine, Some("./text"), NOW)),
        "Error loading shared library ./text: Exec format error: not a WebAssembly module"
    );
    machine.file("./static", r#"(module (import "env" "memory" (memory 2)) (func (export "_start")))"#);
    assert_eq!(
        message(loader.open(&mut machine, Some("./static"), NOW)),
        "Error loading shared library ./static: it is no shared library: it has no dylink.0 section; link it with -shared"
    );
    let handle = loader.open(&mut machine, Some("libx.so"), NOW).unwrap();
    assert_eq!(
        loader.symbol(&mut machine, handle, "nothing").unwrap_err().to_string(),
        "Symbol not found: nothing (searched /lib/libx.so)"
    );
    assert_eq!(
        loader.symbol(&mut machine, handle, "__wasm_call_ctors").unwrap_err().to_string(),
        "Symbol not found: __wasm_call_ctors (searched /lib/libx.so)",
        "hooks of the linker are no symbols"
    );
}

#[test]
fn guests_get_messages_in_their_buffer() {
    let (mut machine, loader) = process(&[]);
    let put = |machine: &mut Machine, text: &str| {
        for (at, byte) in (0x5000..).zip(text.bytes().chain([0])) {
            machine.memory.insert(at, byte);
        }
        0x5000
    };
    let text = |machine: &Machine, at: u32| {
        (at..).map(|at| machine.memory[&at]).take_while(|&byte| byte != 0).map(char::from).collect::<String>()
    };
    let path = put(&mut machine, "./gone.so");
    assert_eq!(loader.dl_open(&mut machine, path, NOW, 0, 0x6000, 30).unwrap(), 0);
    assert_eq!(text(&machine, 0x6000), "Error loading shared library ", "cut to the buffer's size");
    let handle = loader.dl_open(&mut machine, 0, NOW, 0, 0x6000, 100).unwrap();
    let name = put(&mut machine, "free");
    assert_eq!(loader.dl_sym(&mut machine, handle, name, 0, 0x6000, 100, 0x7000).unwrap(), 1);
    assert_eq!(machine.memory[&0x7000], 1);
    let name = put(&mut machine, "missing");
    assert_eq!(loader.dl_sym(&mut machine, handle, name, 0, 0x6000, 100, 0x7000).unwrap(), 0);
    assert_eq!(machine.memory[&0x7000], 0);
    assert!(text(&machine, 0x6000).starts_with("Symbol not found: missing (searched /prog"));
    assert_eq!(loader.dl_close(&mut machine, 77, 0x6000, 100).unwrap(), u32::MAX);
    assert_eq!(text(&machine, 0x6000), "Invalid library handle 0x4d");
    // dladdr of a function and of data.
    assert_eq!(loader.dl_addr(&mut machine, 1, 0x7000), 1);
    let word =
        |machine: &Machine, at: u32| u32::from_le_bytes([0, 1, 2, 3].map(|i| machine.memory[&(at + i)]));
    assert_eq!(text(&machine, word(&machine, 0x7000)), "/lib/libc.so");
    assert_eq!(text(&machine, word(&machine, 0x7008)), "free");
    assert_eq!(loader.dl_addr(&mut machine, 0x100_0014, 0x7000), 1);
    assert_eq!(text(&machine, word(&machine, 0x7008)), "shared");
    assert_eq!(word(&machine, 0x700c), 0x100_0010);
    assert_eq!(loader.dl_addr(&mut machine, 0xf000_0000, 0x7000), 0);
    assert_eq!(loader.dl_iterate(&mut machine, 0, 0x7000), 1);
    assert_eq!(text(&machine, word(&machine, 0x7004)), "/prog");
    assert_eq!(loader.dl_iterate(&mut machine, 2, 0x7000), 0);
}

#[test]
fn an_instance_is_used_again_and_c_does_not_notice() {
    let plugin = |rest: &str| {
        library(
            "plugin.so",
            "",
            &format!(
                r#"(import "env" "__memory_base" (global i32)) (import "GOT.mem" "state" (global (mut i32)))
                   (import "env" "memory" (memory 0))
                   (func (export "run")) (global i32 (i32.const 4)) (export "state" (global 2)) {rest}"#
            ),
        )
    };
    let open = |machine: &mut Machine, loader: &Loader<Fake>| {
        let handle = loader.open(machine, Some("./plugin.so"), NOW).unwrap();
        let state = loader.symbol(machine, handle, "state").unwrap();
        (handle, state)
    };
    // The start function initializes the data, which is where the library lies each time: first of all.
    let base = 0x1000_0000;
    let setup = |machine: &mut Machine| {
        machine.on("./plugin.so.start", move |machine: &mut Machine| {
            assert!(muslin_ldso::Engine::write(machine, base + 4, &[7]));
            Ok(())
        });
    };
    for (rest, compilations, starts) in [
        ("(func $start) (start $start)", 1, 1),
        // A global that its code sets makes every life one of its own.
        (
            "(func $start) (start $start) (global $g (mut i32) (i32.const 0)) (func (global.set $g (i32.const 1)))",
            1,
            3,
        ),
    ] {
        let (mut machine, loader) = process(&[("./plugin.so", plugin(rest))]);
        setup(&mut machine);
        let before = footprint(&machine, &loader);
        machine.compiled.clear();
        for _ in 0..3 {
            let (handle, state) = open(&mut machine, &loader);
            assert_eq!(state, base + 4);
            assert_eq!(machine.given("./plugin.so", "GOT.mem.state"), state);
            assert_eq!(machine.memory.get(&state), Some(&7), "as the start function left it");
            machine.memory.insert(state, 99);
            *machine.instances["./plugin.so"].given["GOT.mem.state"].borrow_mut() = 1;
            loader.close(&mut machine, handle).unwrap();
            assert_eq!(footprint(&machine, &loader), before);
        }
        assert_eq!(machine.compiled.len(), compilations);
        assert_eq!(machine.calls.iter().filter(|call| call.ends_with(".start")).count(), starts);
        // Another file under the same name is another library.
        machine.file("./plugin.so", &plugin("(func $start) (start $start) (func (export \"more\"))"));
        let (handle, _) = open(&mut machine, &loader);
        assert!(loader.symbol(&mut machine, handle, "more").is_ok());
        assert_eq!(machine.compiled.len(), compilations + 1);
    }
}

#[test]
fn libraries_that_need_each_other_go_together() {
    let files = [
        ("./a.so", library("a.so", r#""libb.so""#, "")),
        ("/lib/libb.so", library("libb.so", r#""libc2.so""#, "")),
        ("/lib/libc2.so", library("libc2.so", r#""libb.so""#, "")),
        ("./d.so", library("d.so", r#""libc2.so""#, "")),
    ];
    let (mut machine, loader) = process(&files);
    let before = footprint(&machine, &loader);
    let a = loader.open(&mut machine, Some("./a.so"), NOW).unwrap();
    let d = loader.open(&mut machine, Some("./d.so"), NOW).unwrap();
    let loaded = || loader.libraries().len() - before.2;
    assert_eq!(loaded(), 4);
    loader.close(&mut machine, a).unwrap();
    assert_eq!(loaded(), 3);
    loader.close(&mut machine, d).unwrap();
    assert_eq!(loaded(), 0, "the circle, too");
    assert_eq!(footprint(&machine, &loader), before);
}
