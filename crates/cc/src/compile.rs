//! The clang command for one source file.
//!
//! # Why `-mno-bulk-memory`
//!
//! Copies must be calls of libc's `memcpy`, not `memory.copy` instructions: engines run those in host code, where one costs
//! more than a small copy and a fault is harder to tell from a fault of the host. LLVM has a feature for just that
//! (`bulk-memory-opt`), but `bulk-memory` switches it on again whatever the command line says, and without
//! `bulk-memory` LLVM turns thread-local variables into ordinary ones, and atomics with them. It leaves a note: the
//! object's feature list then forbids `shared-mem`. So a file is compiled without bulk memory, and if the note is
//! there, which only a file with thread-local variables gets, or one that calls setjmp (LLVM declares a thread-local
//! variable for it), once more with it.

use crate::arguments::{Arguments, Mode, Output, Stage};
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// How a source file is turned into an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Compiled by clang: C, C++, LLVM's own formats.
    Compiled,
    /// Assembled by clang.
    Assembly,
    /// WebAssembly text.
    Wat,
}

impl Kind {
    /// By the `-x` language, or the file's name.
    pub fn of(path: &Path, language: Option<&str>) -> Self {
        let name = language.or_else(|| path.extension().and_then(OsStr::to_str)).unwrap_or_default();
        match name {
            "wat" => Self::Wat,
            "s" | "S" | "sx" | "asm" | "assembler" | "assembler-with-cpp" => Self::Assembly,
            _ => Self::Compiled,
        }
    }
}

/// Clang's words in front of the user's, without the program: target and ABI.
pub fn abi_flags(arguments: &Arguments, kind: Kind, bulk_memory: bool) -> Vec<OsString> {
    let mut flags: Vec<OsString> = vec![format!("--target={}", crate::TARGET).into()];
    // What follows is not the user's: that an assembly file uses none of it is nothing to warn about.
    flags.push("--start-no-unused-arguments".into());
    if arguments.mode == Mode::Cxx {
        flags.push("--driver-mode=g++".into());
    }
    let linked_static = arguments.stage == Stage::Link && arguments.output_kind == Output::Static;
    if kind == Kind::Compiled && !linked_static {
        flags.push("-fPIC".into());
    }
    // Clang hides symbols on wasm by default; ELF's default is what programs are written for.
    flags.extend(["-fvisibility=default", "-matomics", "-msimd128"].map(OsString::from));
    if bulk_memory {
        flags.push("-mbulk-memory".into());
    } else {
        flags.extend(["-mno-bulk-memory", "-mno-bulk-memory-opt"].map(OsString::from));
    }
    flags.extend(
        ["-fwasm-exceptions", "-mllvm", "-wasm-enable-sjlj", "-mllvm", "-wasm-use-legacy-eh=false"]
            .map(OsString::from),
    );
    // LLVM makes calls of the first two for a 32-bit `long`, which the library's definitions do not have. Of the others it makes operations that
    // let a signaling NaN through, and clang 22 crashes on their long double forms.
    for function in ["lrint", "lround", "fmaximum_num", "fminimum_num"] {
        flags.extend(["", "f", "l"].map(|suffix| format!("-fno-builtin-{function}{suffix}").into()));
    }
    if arguments.pthread {
        // What clang does for -pthread beyond features that are on anyway.
        flags.push("-D_REENTRANT".into());
    }
    flags.push("--end-no-unused-arguments".into());
    flags
}

/// Clang's words behind the user's: the C library's headers, after every directory that the user named.
pub fn header_flags(arguments: &Arguments, sysroot: &Path) -> Vec<OsString> {
    if !arguments.library_headers {
        return vec![
            "--start-no-unused-arguments".into(),
            "-nostdlibinc".into(),
            "--end-no-unused-arguments".into(),
        ];
    }
    vec![
        "--start-no-unused-arguments".into(),
        "-nostdlibinc".into(),
        "-isystem".into(),
        sysroot.join("include").into(),
        "--end-no-unused-arguments".into(),
    ]
}

/// Whether clang generates machine code now, so that it can be seen afterwards whether LLVM gave up thread-local variables.
/// With LTO or `-emit-llvm` code is generated later, from this choice.
pub fn generates_code(arguments: &Arguments) -> bool {
    let later = arguments.compiler.iter().any(|word| {
        let word = word.to_string_lossy();
        word == "-emit-llvm" || (word.starts_with("-flto") && word != "-fno-lto")
    });
    !later && matches!(arguments.stage, Stage::Assembly | Stage::Object | Stage::Link)
}
