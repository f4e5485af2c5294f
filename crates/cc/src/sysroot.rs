//! Where the headers and libraries are.

use std::env;
use std::path::{Path, PathBuf};

/// Finds the sysroot, a directory with `include/` and `lib/`.
///
/// The `MUSLIN_SYSROOT` environment variable names it; otherwise it lies beside the directory of the running
/// program (`bin/muslin`, `sysroot/`), symbolic links to the program followed.
///
/// # Errors
/// One line of text that says where it was looked for.
pub fn find() -> Result<PathBuf, String> {
    if let Some(named) = env::var_os("MUSLIN_SYSROOT").filter(|value| !value.is_empty()) {
        return check(PathBuf::from(named), "MUSLIN_SYSROOT");
    }
    let program =
        env::current_exe().map_err(|error| format!("cannot tell where this program is: {error}"))?;
    let program = program.canonicalize().unwrap_or(program);
    match program.parent().and_then(Path::parent) {
        Some(prefix) => check(prefix.join("sysroot"), "the program's directory"),
        None => Err("no sysroot: set MUSLIN_SYSROOT to a directory with include/ and lib/".into()),
    }
}

fn check(directory: PathBuf, origin: &str) -> Result<PathBuf, String> {
    if directory.join("lib").is_dir() {
        return Ok(directory);
    }
    Err(format!(
        "no sysroot at {} (from {origin}): it has no lib/; set MUSLIN_SYSROOT or pass --sysroot=DIR",
        directory.display()
    ))
}
