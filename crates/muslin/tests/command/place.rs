//! Runs programs written in the text format with the muslin command, in a directory with a cache of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A directory for one test.
pub struct Place {
    directory: tempfile::TempDir,
}

/// What a run printed, and its status.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Ran {
            status: output.status.code().expect("muslin exits and is never killed"),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Place {
    pub fn new() -> Place {
        Place { directory: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Where compiled code is kept.
    pub fn cache(&self) -> PathBuf {
        self.path("cache")
    }

    /// Writes a file and returns its name.
    pub fn file<'n>(&self, name: &'n str, contents: impl AsRef<[u8]>) -> &'n str {
        std::fs::write(self.path(name), contents).unwrap();
        name
    }

    /// Writes a module given as text.
    pub fn module<'n>(&self, name: &'n str, text: &str) -> &'n str {
        self.file(name, wat::parse_str(text).unwrap())
    }

    /// The muslin command in this directory, with nothing of the tester's environment.
    pub fn muslin(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_muslin"));
        command.args(arguments).current_dir(self.directory.path()).env_clear();
        command.env("MUSLIN_CACHE_DIR", self.cache()).env("MUSLIN_SYSROOT", self.path("sysroot"));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        let mut all = vec!["run"];
        all.extend(arguments);
        self.muslin(&all).output().unwrap().into()
    }

    /// Runs a module given as text.
    pub fn run_text(&self, text: &str) -> Ran {
        self.module("program.wasm", text);
        self.run(&["program.wasm"])
    }
}

/// A program whose `_start` is `body`, with system calls and a stack pointer, as wasm-ld writes them.
pub fn program(body: &str) -> String {
    format!(
        r#"(module
            (import "wali" "SYS_write" (func $write (param i32 i32 i32) (result i64)))
            (import "wali" "SYS_exit_group" (func $exit (param i32) (result i64)))
            (import "wali" "SYS_kill" (func $kill (param i32 i32) (result i64)))
            (import "wali" "SYS_getpid" (func $getpid (result i64)))
            (import "wali" "SYS_rt_sigaction" (func $sigaction (param i32 i32 i32 i32) (result i64)))
            (import "wali" "SYS_mmap" (func $mmap (param i32 i32 i32 i32 i32 i64) (result i64)))
            (import "env" "memory" (memory 130 65536 shared))
            (table $functions 4 funcref)
            (global $__stack_pointer (mut i32) (i32.const 8454144))
            (export "_start" (func $_start))
            (type $nothing (func))
            (data (i32.const 8454144) "hello\n")
            (func $hello (drop (call $write (i32.const 1) (i32.const 8454144) (i32.const 6))))
            {body})"#
    )
}

/// The files in the code cache.
pub fn entries(cache: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(cache.join("code")).unwrap().map(|entry| entry.unwrap().path()).collect()
}
