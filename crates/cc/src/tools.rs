//! `muslin ar`, `ranlib`, `ld`, `nm`, `strip` and the others: the LLVM program of that name, arguments untouched.

use crate::toolchain::Toolchain;
use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

/// Becomes the LLVM program for `tool`; returns only if that fails.
///
/// # Errors
/// One line: an unknown tool, no LLVM, or a program that cannot be run.
pub fn forward(tool: &str, arguments: Vec<OsString>) -> Result<ExitCode, String> {
    let name = match tool {
        "ld" => "wasm-ld".to_owned(),
        known if crate::TOOLS.contains(&known) => format!("llvm-{known}"),
        _ => return Err(format!("no such tool; there are: {}", crate::TOOLS.join(", "))),
    };
    let program = Toolchain::find()?.companion(&name)?;
    // exec, not spawn: signals and the exit status are then the tool's own.
    let error = Command::new(&program).args(arguments).exec();
    Err(format!("cannot run {}: {error}", program.display()))
}
