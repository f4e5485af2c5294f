//! The embedding API, with programs and libraries in the text format and a libc.so of a few functions.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use muslin::{
    CallError, Command, Error, ExitStatus, Fuse, Guest, HostError, Mode, Module, Reason, Resolve, Stdio,
    Value,
};

/// Starts a program as a real one does, and ends it; writes and copies.
const LIBC: &str = r#"(module $libc.so
  (import "env" "memory" (memory 0x110))
  (import "env" "__indirect_function_table" (table 2 funcref))
  (import "env" "__dl_init" (func $init))
  (import "wali" "SYS_exit_group" (func $exit (param i32) (result i64)))
  (import "wali" "SYS_write" (func $write (param i32 i32 i32) (result i64)))
  (import "wali" "SYS_read" (func $read (param i32 i32 i32) (result i64)))
  (type $main (func (param i32 i32) (result i32)))
  (global $sp (mut i32) (i32.const 0))
  (export "__stack_pointer" (global $sp))
  (func (export "__libc_start_main") (param i32)
    call $init
    i32.const 0 i32.const 0 local.get 0 call_indirect (type $main) call $leave)
  (func $leave (export "exit") (param i32) local.get 0 call $exit drop unreachable)
  (func (export "write") (param i32 i32 i32) (result i64)
    local.get 0 local.get 1 local.get 2 call $write)
  (func (export "echo") (local i32)
    i32.const 0 i32.const 0x1000000 i32.const 100 call $read i32.wrap_i64 local.set 0
    i32.const 1 i32.const 0x1000000 local.get 0 call $write drop)
  (func (export "twice") (param i32) (result i32) local.get 0 i32.const 2 i32.mul)
  (func $free (param i32))
  (elem (i32.const 1) func $free))"#;

/// A program that calls `main`, whose body this is.
fn program(imports: &str, main: &str) -> String {
    format!(
        r#"(module (@dylink.0 (mem-info (memory 64 4) (table 1 0)) (needed "libc.so"))
        (import "env" "__indirect_function_table" (table 1 funcref))
        (import "env" "memory" (memory 1))
        (import "env" "__table_base" (global $table i32))
        (import "env" "__memory_base" (global $memory i32))
        (import "env" "__libc_start_main" (func $start (param i32)))
        {imports}
        (func $main (param i32 i32) (result i32) {main})
        (func (export "_start") global.get $table call $start)
        (data (global.get $memory) "hello\00")
        (elem (global.get $table) func $main))"#
    )
}

fn library(rest: &str) -> String {
    format!(
        r#"(module (@dylink.0 (mem-info (memory 64 4) (table 1 0)) (needed "libc.so"))
        (import "env" "memory" (memory 1))
        (import "env" "__memory_base" (global $memory i32)) {rest})"#
    )
}

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        let place = Place(tempfile::tempdir().unwrap());
        std::fs::create_dir(place.path("lib")).unwrap();
        place.module("lib/libc.so", LIBC);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn module(&self, name: &str, text: &str) -> String {
        let bytes = wat::parse_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name).to_str().unwrap().to_owned()
    }

    fn command(&self, name: impl AsRef<Path>) -> Command {
        Command::new(self.path(name.as_ref().to_str().unwrap()))
            .system_libraries(self.path("lib"))
            .library_path(self.path("."))
            .code_cache(None)
    }
}

#[test]
fn rust_functions_fill_in_and_shadow() {
    let place = Place::new();
    let imports = r#"(import "env" "twice" (func $twice (param i32) (result i32)))
        (import "env" "add" (func $add (param i32 i64 f64) (result f32)))
        (import "env" "text" (func $text (param i32)))
        (import "GOT.func" "callback" (global $callback (mut i32)))
        (type $callback (func (param i32) (result i32)))"#;
    let main = r#"
        global.get $memory call $text
        i32.const 2 i64.const -5 f64.const 0.5 call $add i32.trunc_f32_s
        i32.const 20 call $twice i32.add
        i32.const 100 global.get $callback call_indirect (type $callback) i32.add"#;
    place.module("program", &program(imports, main));
    let texts = Arc::new(Mutex::new(Vec::new()));
    let seen = texts.clone();
    let with = |command: Command| {
        let seen = seen.clone();
        command
            .define("add", |a: i32, b: i64, c: f64| (f64::from(a) - b as f64 + c) as f32)
            .define("twice", |_: i32| -> i32 { panic!("libc defines it") })
            .define("callback", |number: u32| number + 1)
            .define("text", move |guest: &mut Guest<'_>, text: u32| -> Result<(), HostError> {
                seen.lock().unwrap().push(guest.read_string(text, 10)?);
                guest.write(text, b"J")?;
                assert!(guest.read(0, &mut [0]).is_err());
                assert!(guest.read_string(text, 4).is_err(), "longer than that");
                Ok(())
            })
    };
    let mut command = with(place.command("program"));
    // 7.5 is 7; twice 20; 101.
    assert_eq!(command.run(), Ok(ExitStatus::Exited(7 + 40 + 101)));
    assert_eq!(command.run(), Ok(ExitStatus::Exited(148)), "a new process each time");
    let mut command = with(place.command("program")).shadow("twice", |number: i32| number / 2);
    assert_eq!(command.run(), Ok(ExitStatus::Exited(7 + 10 + 101)));
    assert_eq!(*texts.lock().unwrap(), vec![b"hello".to_vec(); 3]);
}

#[test]
fn fusing_loses_no_rust_function() {
    let place = Place::new();
    let twice = r#"(import "env" "twice" (func $twice (param i32) (result i32)))"#;
    let add = r#"(import "env" "add" (func $add (param i32 i32) (result i32)))"#;
    place.module("complete", &program(twice, "i32.const 20 call $twice"));
    place.module("incomplete", &program(add, "i32.const 20 i32.const 1 call $add"));
    // Images are made of files only that have not just changed.
    let earlier = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    for name in ["complete", "incomplete", "lib/libc.so"] {
        std::fs::File::options().append(true).open(place.path(name)).unwrap().set_modified(earlier).unwrap();
    }
    for fuse in [Fuse::Auto, Fuse::Always] {
        let cache = place.path("cache");
        let command = |name: &str| place.command(name).code_cache(Some(cache.clone())).fuse(fuse);
        let exits = |mut command: Command, status| {
            for _ in 0..3 {
                assert_eq!(command.run(), Ok(ExitStatus::Exited(status)), "{fuse:?}");
            }
        };
        exits(command("complete"), 40);
        exits(command("complete").shadow("twice", |number: i32| number / 2), 10);
        exits(command("complete").define("twice", |_: i32| 1), 40);
        exits(command("incomplete").define("add", |a: i32, b: i32| a + b), 21);
        exits(command("incomplete").define("add", |a: i32, b: i32| a - b), 19);
        exits(command("incomplete").on_unresolved(|_| Resolve::define(|a: i32, b: i32| a * b + 5)), 25);
        assert!(matches!(command("incomplete").run(), Err(Error::Unresolved { .. })));
    }
}

#[test]
fn an_error_of_a_rust_function_ends_the_guest() {
    let place = Place::new();
    place.module("program", &program(r#"(import "env" "fail" (func $fail))"#, "call $fail i32.const 0"));
    let mut command = place
        .command("program")
        .define("fail", || -> Result<(), HostError> { Err("the printer is on fire".into()) });
    let Ok(ExitStatus::Signaled(6, Some(report))) = command.run() else { panic!("it did not abort") };
    assert!(report.reason.contains("the printer is on fire"), "{}", report.reason);
    // Another type than the import's.
    let mut command = place.command("program").define("fail", |_: i32| ());
    let Err(Error::Unresolved { symbols, message }) = command.run() else { panic!("it was bound") };
    assert!(matches!(symbols[0].reason, Reason::Type { definer: None, .. }));
    assert!(message.contains("calls it as () -> void, the host defines it as (i32) -> void"), "{message}");
}

#[test]
fn a_failed_load_is_tried_again() {
    let place = Place::new();
    let imports = r#"(import "env" "a" (func $a)) (import "env" "b" (func $b)) (import "GOT.mem" "d" (global (mut i32)))"#;
    place.module("program", &program(imports, "i32.const 3"));
    let mut command = place.command("program");
    let Err(Error::Unresolved { symbols, .. }) = command.run() else { panic!("it was bound") };
    let names: Vec<_> = symbols.iter().map(|s| (s.module.as_str(), s.name.as_str())).collect();
    assert_eq!(names, [("env", "a"), ("env", "b"), ("GOT.mem", "d")]);
    assert!(symbols.iter().all(|symbol| symbol.reason == Reason::Undefined));
    for symbol in symbols.iter().filter(|symbol| symbol.module == "env") {
        command = command.define(&symbol.name, || ());
    }
    command =
        command.allow_undefined_symbol("d").on_warning(|text| assert!(text.contains("address is null")));
    assert_eq!(command.run(), Ok(ExitStatus::Exited(3)));

    place.module(
        "program",
        &program("", "i32.const 4").replace(r#"(needed "libc.so")"#, r#"(needed "libnew.so" "libc.so")"#),
    );
    let Err(Error::LibraryNotFound { library, needed_by, message }) = command.run() else {
        panic!("it was found")
    };
    assert_eq!(library, "libnew.so");
    assert!(needed_by.unwrap().ends_with("/program"));
    assert!(message.contains("tried: "), "{message}");
    place.module("libnew.so", &library_text());
    assert_eq!(command.run(), Ok(ExitStatus::Exited(4)));
}

fn library_text() -> String {
    library("")
}

#[test]
fn a_handler_decides_about_undefined_functions() {
    let place = Place::new();
    let imports = r#"(import "env" "known" (func $known (result i32))) (import "env" "late" (func $late))"#;
    place.module("program", &program(imports, "call $known call $late"));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = asked.clone();
    let mut command = place.command("program").on_unresolved(move |undefined| {
        log.lock().unwrap().push((undefined.name.to_owned(), undefined.ty.results().len()));
        match undefined.name {
            "known" => Resolve::define(|| 9),
            _ => Resolve::Stub,
        }
    });
    let Ok(ExitStatus::Unresolved(report)) = command.run() else { panic!("it returned") };
    assert!(report.reason.contains("undefined symbol: late (searched "), "{}", report.reason);
    assert!(report.frames[0].module.ends_with("program"), "{:?}", report.frames);
    assert_eq!(ExitStatus::Unresolved(report).code(), 127);
    // Once for each at load, once more at the call.
    let names: Vec<_> = asked.lock().unwrap().iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names, ["known", "late", "late"]);
    assert_eq!(asked.lock().unwrap()[0].1, 1);

    let mut refused = place.command("program").allow_undefined().on_unresolved(|_| Resolve::Fail);
    assert!(matches!(refused.run(), Err(Error::Unresolved { .. })));
    let mut left = place.command("program").allow_undefined().on_unresolved(|_| Resolve::Default);
    assert!(matches!(left.run(), Ok(ExitStatus::Unresolved(_))));
}

#[test]
fn streams_go_anywhere() {
    let place = Place::new();
    let imports = r#"(import "env" "echo" (func $echo)) (import "env" "write" (func $write (param i32 i32 i32) (result i64)))"#;
    let main = r#"call $echo i32.const 2 global.get $memory i32.const 5 call $write drop i32.const 0"#;
    place.module("program", &program(imports, main));
    let mut command = place.command("program").stdin(Stdio::bytes("to echo"));
    for _ in 0..2 {
        let output = command.output().unwrap();
        assert_eq!(output.status, ExitStatus::Exited(0));
        assert_eq!((output.stdout.as_slice(), output.stderr.as_slice()), (&b"to echo"[..], &b"hello"[..]));
    }
    let (mut from, to) = std::io::pipe().unwrap();
    let file = std::fs::File::create(place.path("stderr")).unwrap();
    let mut command = place
        .command("program")
        .stdin(Stdio::reader(&b"from a reader"[..]))
        .stdout(std::os::fd::OwnedFd::from(to))
        .stderr(file);
    assert_eq!(command.run(), Ok(ExitStatus::Exited(0)));
    drop(command);
    let mut text = String::new();
    from.read_to_string(&mut text).unwrap();
    assert_eq!(text, "from a reader");
    assert_eq!(std::fs::read(place.path("stderr")).unwrap(), b"hello");
    let mut wrong = place.command("program").stdout(Stdio::bytes("x"));
    assert!(matches!(wrong.run(), Err(Error::Host(message)) if message.starts_with("standard output: ")));
}

/// Counts in its data, calls Rust, and ends the process on demand.
fn counter() -> String {
    library(
        r#"(import "env" "log" (func $log (param i32)))
        (import "env" "twice" (func $twice (param i32) (result i32)))
        (import "env" "exit" (func $exit (param i32)))
        (func (export "__wasm_call_ctors") i32.const -1 call $log)
        (global i32 (i32.const 16)) (export "count" (global 1))
        (func (export "add") (param i32 i64 f64) (result i64) (local i32)
          global.get $memory local.get 0 i32.store offset=16
          local.get 0 call $twice i64.extend_i32_s local.get 1 i64.add local.get 2 i64.trunc_f64_s i64.add)
        (func (export "quit") (param i32) local.get 0 call $exit)
        (func (export "trap") unreachable)"#,
    )
}

#[test]
fn libraries_are_called_without_a_program() {
    let place = Place::new();
    let path = place.module("libcounter.so", &counter());
    let logged = Arc::new(AtomicU32::new(0));
    let log = logged.clone();
    let mut command = place.command("no-such-program").define("log", move |number: u32| {
        log.store(number, Ordering::Relaxed);
    });
    let mut process = command.libraries(["libcounter.so"]).unwrap();
    assert_eq!(logged.load(Ordering::Relaxed), u32::MAX, "constructors have run");
    let sum: i64 = process.call(None, "add", (20, 1i64 << 40, 3.9)).unwrap();
    assert_eq!(sum, 40 + (1 << 40) + 3);
    let count = process.symbol(None, "count").unwrap();
    let mut bytes = [0; 4];
    process.guest().read(count, &mut bytes).unwrap();
    assert_eq!(bytes, [20, 0, 0, 0]);

    // The same library has the same handle, and what is wrong is said and hurts nobody.
    let opened = process.open(&path, Mode::NOW).unwrap();
    assert_eq!(process.open("libcounter.so", Mode::LAZY).unwrap(), opened);
    let wrong = process.call::<_, i64>(Some(opened), "add", (1, 2)).unwrap_err().to_string();
    assert!(wrong.starts_with("add: the function is "), "{wrong}");
    let wrong = process.call::<_, i32>(Some(opened), "add", (1, 2i64, 0.0)).unwrap_err().to_string();
    assert_eq!(wrong, "add: it returns i64, not i32");
    assert!(matches!(process.call::<_, ()>(None, "nonsense", ()), Err(CallError::Link(_))));
    assert!(matches!(
        process.open("libnone.so", Mode::NOW),
        Err(CallError::Link(Error::LibraryNotFound { .. }))
    ));
    assert!(matches!(process.call_pointer::<_, ()>(0, ()), Err(CallError::Mismatch(_))));

    // A load that fails is tried again.
    place.module("libuser.so", &library(r#"(import "env" "missing" (func)) (func (export "user"))"#));
    assert!(matches!(process.open("libuser.so", Mode::NOW), Err(CallError::Link(Error::Unresolved { .. }))));
    place.module("libmissing.so", &library(r#"(func (export "missing"))"#));
    process.open("libmissing.so", Mode::NOW.global()).unwrap();
    let user = process.open("libuser.so", Mode::NOW).unwrap();
    process.call::<_, ()>(Some(user), "user", ()).unwrap();
    process.close(user).unwrap();
    assert!(matches!(process.close(user), Err(CallError::Link(_))));

    let pointer = process.symbol(None, "twice").unwrap();
    assert_eq!(process.call_pointer::<_, i32>(pointer, (21,)).unwrap(), 42);
    assert_eq!(process.guest().call(pointer, &[Value::I32(4)]).unwrap(), Some(Value::I32(8)));
    assert_eq!(process.exit(5), ExitStatus::Exited(5));
}

#[test]
fn a_process_that_has_ended_says_so() {
    let place = Place::new();
    place.module("libcounter.so", &counter());
    let mut command = place.command("host").define("log", |_: i32| ());
    let mut process = command.libraries(["libcounter.so"]).unwrap();
    let Err(CallError::Ended(ExitStatus::Exited(3))) = process.call::<_, ()>(None, "quit", (3,)) else {
        panic!("it goes on")
    };
    assert!(matches!(process.symbol(None, "add"), Err(CallError::Ended(ExitStatus::Exited(3)))));
    assert_eq!(process.exit(0), ExitStatus::Exited(3));

    let mut process = command.libraries(["libcounter.so"]).unwrap();
    let trapped = process.call::<_, ()>(None, "trap", ());
    assert!(matches!(trapped, Err(CallError::Ended(ExitStatus::Signaled(4, Some(_))))), "{trapped:?}");
    assert!(matches!(process.call::<_, ()>(None, "add", ()), Err(CallError::Ended(_))));

    // What an unresolved function does to a process.
    place.module("liblazy.so", &library(r#"(import "env" "gone" (func $f)) (func (export "use") call $f)"#));
    let mut process = command.libraries::<&str>([]).unwrap();
    let lazy = process.open("liblazy.so", Mode::LAZY).unwrap();
    let ended = process.call::<_, ()>(Some(lazy), "use", ());
    assert!(matches!(ended, Err(CallError::Ended(ExitStatus::Unresolved(_)))), "{ended:?}");
}

#[test]
fn compiled_now_and_run_later() {
    let place = Place::new();
    place.module("libx.so", &library(r#"(func (export "eleven") (result i32) i32.const 11)"#));
    let text = program(r#"(import "env" "eleven" (func $eleven (result i32)))"#, "call $eleven");
    place.module("program", &text.replace(r#"(needed "libc.so")"#, r#"(needed "libx.so" "libc.so")"#));
    let mut command = place.command("program");
    let compiled = command.compile().unwrap();
    assert_eq!(command.run(), Ok(ExitStatus::Exited(11)), "the command can be used again");
    // The library is in it.
    std::fs::remove_file(place.path("libx.so")).unwrap();
    let mut command =
        Command::from_bytes("program", compiled).system_libraries(place.path("lib")).code_cache(None);
    assert_eq!(command.run(), Ok(ExitStatus::Exited(11)));
    assert!(matches!(place.command("program").compile(), Err(Error::LibraryNotFound { .. })));
    assert!(matches!(place.command("no-such-program").compile(), Err(Error::NotFound(_))));
}

#[test]
fn adapters_convert_and_spill() {
    let place = Place::new();
    // Called as (i32, f64, i64) -> i32; a list of arguments begins behind the first.
    let imports = r#"(import "env" "variable" (func $variable (param i32 f64 i64) (result i32)))
        (import "env" "wide" (func $wide (param i32) (result i32)))"#;
    let main = "i32.const 2 f64.const 2.5 i64.const 30 call $variable i32.const -3 call $wide i32.add";
    let text = program(imports, main);
    place.module("program", &text.replace(r#"(needed "libc.so")"#, r#"(needed "libx.so" "libc.so")"#));
    place.module(
        "libx.so",
        &library(
            r#"(func (export "variable") (param i32 i32) (result i32)
              local.get 1 f64.load f64.const 2 f64.mul i32.trunc_f64_s
              local.get 1 i64.load offset=8 i32.wrap_i64 i32.add
              local.get 0 i32.mul)
            (func (export "wide") (param i64 i64) (result i64) local.get 0 local.get 1 i64.sub)"#,
        ),
    );
    let warnings = Arc::new(Mutex::new(Vec::new()));
    let log = warnings.clone();
    let mut command = place
        .command("program")
        .fix_signatures()
        .fuse(Fuse::Never)
        .on_warning(move |text| log.lock().unwrap().push(text.to_owned()));
    assert_eq!(command.run(), Ok(ExitStatus::Exited((2 * (5 + 30)) - 3)));
    let warnings = warnings.lock().unwrap();
    assert_eq!(warnings.len(), 2, "{warnings:?}");
    assert!(warnings[0].ends_with("passes the last 2 arguments as variable ones"), "{}", warnings[0]);
    assert!(
        warnings[1].ends_with("passes 0 for 1 missing argument, converts the result from i64 to i32"),
        "{}",
        warnings[1]
    );
    let refused = place.command("program").run();
    assert!(matches!(refused, Err(Error::Unresolved { symbols, .. }) if symbols.len() == 2));
}

#[test]
fn modules_show_what_they_need() {
    let place = Place::new();
    let path = place.module("libcounter.so", &counter());
    let module = Module::open(&path).unwrap();
    assert_eq!(module.needed(), ["libc.so"]);
    let undefined: Vec<_> = module.undefined_functions().map(|import| import.name.as_str()).collect();
    assert_eq!(undefined, ["log", "twice", "exit"]);
    assert!(module.export("add").is_some() && module.export("sub").is_none());
    assert_eq!(module.memory().unwrap().memory_size, 64);
    let libc = Module::open(place.path("lib/libc.so")).unwrap();
    assert_eq!(libc.system_calls(), ["exit_group", "write", "read"]);
    assert_eq!(libc.soname(), Some("libc.so"));
    assert!(matches!(Module::open(place.path("none")), Err(Error::NotFound(_))));
    assert!(matches!(Module::from_bytes("script", b"#!/bin/sh"), Err(Error::NotRunnable(_))));
}
