//! Running compilers on generated sources.

use super::{MUSL_GCC, Paths};
use crate::process;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// For one run of a compiler; the machine may be busy.
const LIMIT: Duration = Duration::from_secs(300);

/// clang for our target with our headers. They come with -I, so that warnings about them are not suppressed.
pub fn ours(paths: &Paths) -> Command {
    let mut command = Command::new(&paths.clang);
    command.args(["--target=wasm32-linux-muslwali", "-nostdlibinc", "-I"]).arg(&paths.include);
    command
}

/// clang for the oracle's target with the oracle's headers.
pub fn oracle(paths: &Paths, include: &Path) -> Command {
    let mut command = Command::new(&paths.clang);
    command.args(["--target=x86_64-linux-musl", "-nostdlibinc", "-isystem"]).arg(include);
    command
}

/// The folder of the oracle's headers: where its compiler finds <features.h>.
pub fn oracle_include() -> Result<PathBuf> {
    let text = text(Command::new(MUSL_GCC).args(["-E", "-xc", "-"]), "#include <features.h>\n")?;
    let file = text
        .lines()
        .filter_map(|line| line.split('"').nth(1))
        .find_map(|file| file.strip_suffix("/features.h"))
        .with_context(|| format!("{MUSL_GCC} does not find <features.h>; is musl-tools installed?"))?;
    Ok(PathBuf::from(file))
}

/// Runs `command` with `source` as its standard input; what it wrote to standard error if it failed.
pub fn complaint(command: &mut Command, source: &str) -> Result<Option<String>> {
    let outcome = process::capture(command, source.as_bytes(), LIMIT)?;
    Ok((outcome.status != 0).then(|| String::from_utf8_lossy(&outcome.stderr).into_owned()))
}

/// The standard output of a run that has to succeed.
pub fn text(command: &mut Command, source: &str) -> Result<String> {
    let outcome = process::capture(command, source.as_bytes(), LIMIT)?;
    if outcome.status != 0 {
        let message = String::from_utf8_lossy(&outcome.stderr);
        bail!("{}: status {}\n{message}", process::shown(command), outcome.status);
    }
    Ok(String::from_utf8(outcome.stdout)?)
}
