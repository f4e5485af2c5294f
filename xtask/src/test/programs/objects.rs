//! Objects kept by the content of what they are made from.

use crate::process;
use crate::repository::Repository;
use crate::sysroot;
use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

/// A compiler, and what has an influence on its output besides its arguments.
pub struct Compiler {
    program: PathBuf,
    first: Option<&'static str>,
    headers: Option<PathBuf>,
}

impl Compiler {
    /// musl's gcc.
    pub fn native() -> Self {
        Self { program: "musl-gcc".into(), first: None, headers: None }
    }

    /// `muslin cc`.
    pub fn here(repository: &Repository) -> Self {
        Self {
            program: repository.muslin(),
            first: Some("cc"),
            headers: Some(repository.sysroot().join("include")),
        }
    }

    /// A command without arguments.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(self.first);
        command
    }

    /// Version, flags that it adds, headers of its C library.
    fn identity(&self) -> Result<Vec<u8>> {
        let probe =
            self.command().args(["-###", "-c", "probe.c"]).output().context("cannot run the compiler")?;
        let mut hash = Sha256::new();
        hash.update(&probe.stderr);
        if let Some(headers) = &self.headers {
            hash_files(&mut hash, &sysroot::files(headers)?)?;
        }
        Ok(hash.finalize().to_vec())
    }
}

/// What is compiled.
pub struct Library<'a> {
    /// C files.
    pub sources: &'a [PathBuf],
    /// Directories with the headers that they include.
    pub headers: &'a [PathBuf],
    /// For the compiler.
    pub flags: &'a [String],
}

/// Compiles each source, or finds its object from an earlier time; returns the objects in the order of the sources.
///
/// # Errors
/// What the compiler says about the first source that it refuses.
pub fn compile(compiler: &Compiler, kept: &Path, library: &Library) -> Result<Vec<PathBuf>> {
    let mut common = Sha256::new();
    common.update(compiler.identity()?);
    common.update(library.flags.join("\0"));
    for directory in library.headers {
        let mut headers = sysroot::files(directory)?;
        headers.retain(|file| file.extension().is_some_and(|extension| extension == "h"));
        hash_files(&mut common, &headers)?;
    }
    fs::create_dir_all(kept)?;
    let sources = Mutex::new(library.sources.iter());
    let failure = Mutex::new(None);
    let objects =
        library.sources.iter().map(|source| object(&common, kept, source)).collect::<Result<Vec<_>>>()?;
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, NonZero::get) {
            scope.spawn(|| {
                while let Some(source) = sources.lock().ok().and_then(|mut sources| sources.next()) {
                    if let Err(error) = compile_one(compiler, &common, kept, library, source)
                        && let Ok(mut failure) = failure.lock()
                    {
                        *failure = Some(format!("{error:#}"));
                    }
                }
            });
        }
    });
    match failure.into_inner() {
        Ok(None) => Ok(objects),
        Ok(Some(error)) => Err(anyhow!(error)),
        Err(_) => Err(anyhow!("a compiling thread ended")),
    }
}

fn compile_one(
    compiler: &Compiler,
    common: &Sha256,
    kept: &Path,
    library: &Library,
    source: &Path,
) -> Result<()> {
    let object = object(common, kept, source)?;
    if object.exists() {
        return Ok(());
    }
    // By way of a temporary name: an interrupted compilation must not leave half an object.
    let unfinished = tempfile::Builder::new().suffix(".o").tempfile_in(kept)?;
    let mut command = compiler.command();
    command.args(library.flags).arg("-c").arg(source).arg("-o").arg(unfinished.path());
    process::output(&mut command)?;
    unfinished.persist(object)?;
    Ok(())
}

fn object(common: &Sha256, kept: &Path, source: &Path) -> Result<PathBuf> {
    let mut hash = common.clone();
    hash.update(fs::read(source)?);
    let hash: String = hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    Ok(kept.join(format!("{stem}-{hash}.o")))
}

fn hash_files(hash: &mut Sha256, files: &[PathBuf]) -> Result<()> {
    for file in files {
        hash.update(file.to_string_lossy().as_bytes());
        hash.update(fs::read(file)?);
    }
    Ok(())
}
