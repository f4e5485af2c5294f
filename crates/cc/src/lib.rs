//! The compiler driver: `muslin cc` and the binary tools beside it.
//!
//! The driver is a thin program between a build system that speaks the language of `cc` and three programs that do
//! the work: clang, wasm-ld and, for the text format, the `wat` crate. It reads its arguments once
//! ([`arguments`]), decides from them alone what has to be run ([`plan`]), and runs that ([`run`]). What it adds to the
//! user's arguments is the ABI of ARCHITECTURE.md and nothing else: target, sysroot, features, exception encoding on
//! the compiler's side ([`compile`]); layout, start file and libraries on the linker's ([`link`]).
#![forbid(unsafe_code)]

pub mod arguments;
pub mod compile;
pub mod destructors;
pub mod dylink;
pub mod inspect;
pub mod library;
pub mod link;
pub mod link_stub;
pub mod plan;
pub mod response;
pub mod run;
mod run_link;
pub mod sysroot;
pub mod thread_local;
pub mod toolchain;
pub mod tools;
pub mod wat_object;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The clang target triple that every object is compiled for.
pub const TARGET: &str = "wasm32-linux-muslwali";

/// The names that [`main`] takes as `tool`.
pub const TOOLS: &[&str] =
    &["cc", "c++", "ar", "ranlib", "ld", "nm", "strip", "objcopy", "objdump", "readobj", "size"];

/// Which tool a program called `program` is: `muslin-cc`, `wasm32-linux-muslwali-ar`, with or without a directory.
///
/// Returns `None` for a name that is not of that form.
pub fn tool_from_program_name(program: &OsStr) -> Option<&'static str> {
    let name = Path::new(program).file_name()?.to_str()?;
    let tool = name.strip_prefix("muslin-").or_else(|| name.strip_prefix(TARGET)?.strip_prefix('-'))?;
    let tool = match tool {
        "clang" | "gcc" => "cc",
        "clang++" | "g++" => "c++",
        other => other,
    };
    TOOLS.iter().find(|known| **known == tool).copied()
}

/// Runs `tool` (one of [`TOOLS`]) with `args`, which do not include the program's name.
///
/// The sysroot is found by [`sysroot::find`]. Returns the exit code of the first program that failed, 1 for an error
/// of the driver's own (told on standard error), or success.
pub fn main(tool: &str, args: Vec<OsString>) -> ExitCode {
    main_with_sysroot(tool, args, || sysroot::find().map_err(|error| error.to_string()))
}

/// As [`main`], with the sysroot coming from `sysroot`, which is called only if one is needed and not named by
/// `--sysroot=`. Its error is one line of text.
pub fn main_with_sysroot(
    tool: &str,
    args: Vec<OsString>,
    sysroot: impl FnOnce() -> Result<PathBuf, String>,
) -> ExitCode {
    let outcome = match tool {
        "cc" => run::compiler(args, arguments::Mode::C, sysroot),
        "c++" => run::compiler(args, arguments::Mode::Cxx, sysroot),
        _ => tools::forward(tool, args),
    };
    match outcome {
        Ok(code) => code,
        Err(message) => {
            eprintln!("muslin {tool}: error: {message}");
            ExitCode::FAILURE
        }
    }
}
