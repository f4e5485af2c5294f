//! Dynamic programs that are run again, bundled and compiled: always the same output as when they are linked.

use std::path::PathBuf;
use std::time::Duration;

use crate::place::{Place, Ran, entries};

/// A program that calls a library's `greet` twice, and has a counter in its data.
const PROGRAM: &str = r#"(module
    (@dylink.0 (mem-info (memory 16 2)) (needed "libgreet.so"))
    (import "env" "memory" (memory 1 65536 shared))
    (import "env" "greet" (func $greet (param i32)))
    (import "env" "__dl_init" (func $constructors))
    (import "env" "__memory_base" (global $base i32))
    (func (export "__wasm_call_ctors")
        (i32.store (global.get $base) (i32.const 1)))
    (func (export "_start")
        call $constructors
        ;; A constructor ran if the counter is 1; a second call of it must not happen.
        (call $greet (i32.load (global.get $base)))
        (i32.store (global.get $base) (i32.const 2))
        call $constructors
        (call $greet (i32.load (global.get $base))))
    (data (global.get $base) "\09\00\00\00"))"#;

/// A library whose `greet` writes the digit that it is given, and the line that its constructor chose.
fn library(text: &str) -> String {
    assert_eq!(text.len(), 6, "room for it");
    format!(
        r#"(module
        (@dylink.0 (mem-info (memory 64 2)))
        (import "env" "memory" (memory 1 65536 shared))
        (import "env" "__memory_base" (global $base i32))
        (import "wali" "SYS_write" (func $write (param i32 i32 i32) (result i64)))
        (func (export "greet") (param i32)
            (i32.store8 offset=16 (global.get $base) (i32.add (local.get 0) (i32.const 48)))
            (drop (call $write (i32.const 1) (i32.add (global.get $base) (i32.const 16)) (i32.const 8))))
        (data $text " {text}\n")
        (func $start
            (memory.init $text
                (i32.add (global.get $base) (i32.const 17)) (i32.const 0) (i32.const 8))
            (data.drop $text))
        (start $start))"#
    )
}

struct Program {
    place: Place,
}

impl Program {
    fn new() -> Program {
        let place = Place::new();
        std::fs::create_dir_all(place.path("sysroot/lib")).unwrap();
        std::fs::create_dir_all(place.path("lib")).unwrap();
        place.module("lib/libgreet.so", &library("hello "));
        place.module("program", PROGRAM);
        Program { place }
    }

    /// Waits until the files' times tell them apart from later ones.
    fn settle(&self) {
        std::thread::sleep(Duration::from_millis(2100));
    }

    fn run(&self) -> Ran {
        self.place.run(&["--library-path", "lib", "program"])
    }

    fn says(&self, text: &str) {
        let expected = format!("1 {text} 2 {text} ").replace(' ', "");
        let ran = self.run();
        let stdout: String = ran.stdout.split_whitespace().collect();
        assert_eq!((ran.status, stdout, ran.stderr.as_str()), (0, expected, ""));
    }

    /// The notes and images in the cache, and the second line of each.
    fn notes(&self) -> Vec<(PathBuf, String)> {
        let entries = entries(&self.place.cache());
        let images = entries.into_iter().filter(|path| path.extension().is_some_and(|end| end == "image"));
        images
            .map(|path| {
                let text = std::fs::read_to_string(&path).unwrap();
                let line = text.lines().nth(1).unwrap().split(' ').next().unwrap().to_owned();
                (path, line)
            })
            .collect()
    }

    fn note(&self) -> String {
        match &self.notes()[..] {
            [(_, line)] => line.clone(),
            other => panic!("one note was expected: {other:?}"),
        }
    }
}

#[test]
fn it_becomes_an_image_and_stays_true() {
    let program = Program::new();
    program.says("hello");
    assert!(program.notes().is_empty(), "the program's file is too young");
    program.settle();
    program.says("hello");
    assert_eq!(program.note(), "seen");
    program.says("hello");
    assert_eq!(program.note(), "code");
    for _ in 0..3 {
        program.says("hello");
    }
    program.settle();
    program.says("hello");
    let (path, _) = program.notes().remove(0);
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("\nmemory settled "), "{text}");
    // Another library in the same place.
    program.place.module("lib/libgreet.so", &library("jello "));
    for _ in 0..3 {
        program.says("jello");
    }
    program.settle();
    for _ in 0..3 {
        program.says("jello");
    }
    assert_eq!(program.note(), "code");
    // A library that is found earlier than the one in the image.
    std::fs::remove_file(program.place.path("lib/libgreet.so")).unwrap();
    let ran = program.run();
    assert_eq!(ran.status, 127, "{ran:?}");
    program.place.module("sysroot/lib/libgreet.so", &library("mello "));
    program.says("mello");
    program.settle();
    for _ in 0..3 {
        program.says("mello");
    }
    program.place.module("lib/libgreet.so", &library("cello "));
    program.says("cello");
}

#[test]
fn damage_is_noticed() {
    let program = Program::new();
    program.settle();
    for _ in 0..3 {
        program.says("hello");
    }
    assert_eq!(program.note(), "code");
    for path in entries(&program.place.cache()) {
        let whole = std::fs::read(&path).unwrap_or_default();
        for at in [0, whole.len() / 2, whole.len().saturating_sub(2)] {
            let mut damaged = whole.clone();
            if let Some(byte) = damaged.get_mut(at) {
                *byte ^= 0x10;
            }
            std::fs::write(&path, &damaged).unwrap();
            program.says("hello");
            std::fs::write(&path, &whole[..at]).unwrap();
            program.says("hello");
        }
    }
}

#[test]
fn it_can_be_bundled_and_compiled() {
    let program = Program::new();
    for command in ["bundle", "compile"] {
        let arguments = [command, "--library-path", "lib", "program", "-o", command];
        let made: Ran = program.place.muslin(&arguments).output().unwrap().into();
        assert_eq!((made.status, made.stderr.as_str()), (0, ""));
    }
    let linked = program.run();
    std::fs::remove_dir_all(program.place.path("lib")).unwrap();
    std::fs::remove_dir_all(program.place.path("sysroot")).unwrap();
    for file in ["bundle", "compile"] {
        assert_eq!(program.place.run(&[file]), linked, "{file}");
    }
    let bundle = std::fs::read(program.place.path("bundle")).unwrap();
    let compiled = std::fs::read(program.place.path("compile")).unwrap();
    for (name, bytes) in [("bundle", bundle), ("compiled", compiled)] {
        for cut in [9, bytes.len() / 2, bytes.len() - 1] {
            program.place.file("damaged", &bytes[..cut]);
            let ran = program.place.run(&["damaged"]);
            assert!(ran.status == 126 && !ran.stderr.contains("panicked"), "{name} cut at {cut}: {ran:?}");
        }
    }
    for (arguments, status) in [
        (&["bundle"][..], 2),
        (&["bundle", "program"], 2),
        (&["compile", "nothing", "-o", "x"], 1),
        (&["bundle", "program", "-o", "x"], 1),
    ] {
        let ran: Ran = program.place.muslin(arguments).output().unwrap().into();
        assert_eq!(ran.status, status, "{arguments:?}: {ran:?}");
        assert!(!program.place.path("x").exists());
    }
}
