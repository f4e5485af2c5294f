//! Files that are no programs: one clear line, and the status that a shell would show.

use crate::place::{Place, program};

fn refused(place: &Place, file: &str, status: i32, message: &str) {
    let ran = place.run(&[file]);
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.trim_end()), (status, "", message), "{file}");
}

#[test]
fn missing_and_unreadable_files() {
    let place = Place::new();
    refused(&place, "none", 127, "muslin: none: No such file or directory");
    place.file("file", "");
    refused(&place, "file/below", 127, "muslin: file/below: Not a directory");
    std::fs::create_dir(place.path("directory")).unwrap();
    refused(&place, "directory", 126, "muslin: directory: Is a directory");
}

#[test]
fn other_formats() {
    let place = Place::new();
    let not = |contents: &[u8], what: &str| {
        place.file("file", contents);
        refused(&place, "file", 126, &format!("muslin: file: not a WebAssembly program: {what}"));
    };
    not(b"", "the file is empty");
    not(b"\0as", "it does not begin with \\0asm");
    not(b"hello", "it does not begin with \\0asm");
    not(b"\x7fELF\x02\x01\x01", "it is a native ELF file");
    not(b"#!/bin/sh\n", "it is a script");
    not(b"(module)", "it is text; muslin cc assembles it");
    not(b"\0asm\x0d\0\x01\0", "it is a component, not a module");
    not(b"\0asm\x02\0\0\0", "its version is not 1");
}

#[test]
fn libraries_and_odd_modules() {
    let place = Place::new();
    let refuses = |text: &str, status, message: &str| {
        place.module("m", text);
        refused(&place, "m", status, &format!("muslin: m: {message}"));
    };
    refuses("(module)", 126, "it has no function _start: a library, not a program");
    refuses(
        r#"(module (func (export "_start") (param i32)))"#,
        126,
        "its _start is not a function without parameters and results",
    );
    refuses(
        r#"(module (global (export "_start") i32 (i32.const 0)))"#,
        126,
        "its _start is not a function without parameters and results",
    );
}

#[test]
fn imports() {
    let place = Place::new();
    let refuses = |import: &str, message: &str| {
        place.module("m", &format!(r#"(module {import} (func (export "_start")))"#));
        refused(&place, "m", 127, &format!("muslin: m: {message}"));
    };
    refuses(r#"(import "env" "foo" (func))"#, "undefined symbol: env.foo");
    refuses(r#"(import "wali" "SYS_nonsense" (func))"#, "undefined symbol: wali.SYS_nonsense");
    refuses(r#"(import "env" "g" (global i32))"#, "undefined symbol: env.g");
    refuses(
        r#"(import "wali" "SYS_close" (func (param i64) (result i32)))"#,
        "wali.SYS_close is imported as (type (func (param i64) (result i32))) and defined as (type (func (param i32) (result i64)))",
    );
}

#[test]
fn data_where_no_memory_is() {
    let place = Place::new();
    place.module("m", r#"(module (memory 2) (data (i32.const 0x30000) "x") (func (export "_start")))"#);
    refused(&place, "m", 126, "muslin: m: its data, 1 bytes at 0x30000, does not lie in memory that it has");
}

#[test]
fn an_element_segment_outside_of_the_table() {
    let place = Place::new();
    place.module("m", r#"(module (table 1 funcref) (elem (i32.const 5) $f) (func $f (export "_start")))"#);
    let ran = place.run(&["m"]);
    assert_eq!(ran.status, 126, "{}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
}

/// A start function that traps is the program's own fault, in the other sense.
#[test]
fn a_start_function_that_traps() {
    let ran = Place::new().run_text(&program("(func $init unreachable) (start $init) (func $_start)"));
    assert_eq!(ran.status, 132);
    assert!(ran.stderr.contains("#0 init (program.wasm)"), "{}", ran.stderr);
}

#[test]
fn every_cut_and_many_flips_of_a_program() {
    let place = Place::new();
    let whole = wat::parse_str(program("(func $_start call $hello)")).unwrap();
    let check = |bytes: &[u8], what: &str| {
        place.file("m", bytes);
        let ran = place.run(&["m"]);
        // A flip may leave a program that runs, or one that dies; never may it upset muslin.
        let known = [0, 126, 127, 132, 134, 136, 139];
        assert!(known.contains(&ran.status), "{what}: {ran:?}");
        assert!(!ran.stderr.contains("panicked"), "{what}: {ran:?}");
        if matches!(ran.status, 126 | 127) {
            let line = ran.stderr.strip_suffix('\n').unwrap();
            assert!(line.starts_with("muslin: m: ") && !line.contains('\n'), "{what}: {ran:?}");
        }
    };
    for length in (0..whole.len()).step_by(5) {
        check(&whole[..length], &format!("cut at {length}"));
    }
    for at in (8..whole.len()).step_by(3) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        check(&bytes, &format!("flip at {at}"));
    }
}

#[test]
fn the_command_line() {
    let place = Place::new();
    let says = |arguments: &[&str], message: &str| {
        let output = place.muslin(arguments).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), stderr.trim_end()), (Some(2), message), "{arguments:?}");
    };
    says(&[], "muslin: no command; see muslin --help");
    says(&["frobnicate"], "muslin: there is no command \"frobnicate\"; see muslin --help");
    says(&["run"], "muslin: run: no program; see muslin --help");
    says(&["run", "--nonsense", "x"], "muslin: invalid option '--nonsense'; see muslin --help");
    says(&["run", "--dir"], "muslin: missing argument for option '--dir'; see muslin --help");
    says(&["wat"], "muslin: wat: exactly one file is needed; see muslin --help");
    let missing = place.run(&["--dir", "/nowhere/at/all", "x"]);
    assert_eq!(
        (missing.status, missing.stderr.trim_end()),
        (125, "muslin: /nowhere/at/all: No such file or directory")
    );
}

#[test]
fn wat_prints_modules() {
    let place = Place::new();
    place.module("m", r#"(module (@dylink.0 (mem-info (memory 8 2)) (needed "libc.so")) (func $f))"#);
    let output = place.muslin(&["wat", "m"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert!(text.contains("dylink.0") && text.contains("libc.so") && text.contains("$f"), "{text}");
    place.file("bad", "hello");
    let output = place.muslin(&["wat", "bad"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "muslin: bad: not a WebAssembly module: it does not begin with \\0asm\n"
    );
}
