//! Native runs, remembered by content.
//!
//! What a program does natively depends on its files, its directives and the compiler, all of which are part of the name under which the
//! result is kept. Only runs that ended as the test says are kept.

use super::directives::Directives;
use super::program::{Language, Program};
use crate::process::{self, Outcome};
use crate::repository::Repository;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// To be raised when the way in which native programs are built or run changes.
const GENERATION: u32 = 2;

/// The native compiler for a test.
///
/// For C++ it is the same clang that compiles for WebAssembly, with glibc: GCC makes what has vague linkage *unique* symbols, which keep a library
/// from being unloaded.
pub fn compiler(directives: &Directives, language: Language) -> Result<Command> {
    match language {
        Language::Cxx => {
            let toolchain = muslin_cc::toolchain::Toolchain::find().map_err(anyhow::Error::msg)?;
            let mut command = Command::new(toolchain.clang);
            command.arg("--driver-mode=g++");
            Ok(command)
        }
        Language::C => Ok(Command::new(c_compiler(directives))),
    }
}

fn c_compiler(directives: &Directives) -> &'static str {
    if directives.glibc { "gcc" } else { "musl-gcc" }
}

/// The standard output of the native run of a program, which ends with the status that the test names.
///
/// # Errors
/// If it does not compile, or ends otherwise.
pub fn stdout(repository: &Repository, program: &Program) -> Result<Vec<u8>> {
    let key = key(program)?;
    let kept = repository.work().join("native").join(key);
    if let Ok(stdout) = fs::read(&kept) {
        return Ok(stdout);
    }
    let outcome = program.run_natively().context("the native program")?;
    let status = program.directives.status;
    anyhow::ensure!(!outcome.timed_out, "the native program ran too long");
    anyhow::ensure!(
        outcome.status == status,
        "the native program's exit status is {} instead of {status}\nstdout: {}\nstderr: {}",
        outcome.status,
        String::from_utf8_lossy(&outcome.stdout),
        String::from_utf8_lossy(&outcome.stderr)
    );
    keep(&kept, &outcome)?;
    Ok(outcome.stdout)
}

/// By way of a temporary name: an interrupted run must not leave half a result.
fn keep(path: &Path, outcome: &Outcome) -> Result<()> {
    let directory = path.parent().context("no directory for native results")?;
    fs::create_dir_all(directory)?;
    let file = tempfile::NamedTempFile::new_in(directory)?;
    fs::write(file.path(), &outcome.stdout)?;
    file.persist(path)?;
    Ok(())
}

fn key(program: &Program) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(GENERATION.to_le_bytes());
    hash.update(compiler_version(&program.directives)?);
    if program.has_cxx() {
        let mut clang = compiler(&program.directives, Language::Cxx)?;
        hash.update(process::output(clang.arg("--version"))?);
    }
    for file in program.files()? {
        hash.update(file.to_string_lossy().as_bytes());
        hash.update([0]);
        hash.update(fs::read(&file)?);
        hash.update([0]);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn compiler_version(directives: &Directives) -> Result<String> {
    static VERSIONS: OnceLock<Result<String, String>> = OnceLock::new();
    let version = VERSIONS.get_or_init(|| {
        let gcc =
            process::output(Command::new("gcc").arg("--version")).map_err(|error| format!("{error:#}"))?;
        let musl = fs::read("/lib/ld-musl-x86_64.so.1").map(|bytes| Sha256::digest(bytes).to_vec());
        Ok(format!("{gcc}{musl:?}"))
    });
    let version = version.clone().map_err(|error| anyhow::anyhow!(error))?;
    Ok(format!("{}{version}", c_compiler(directives)))
}
