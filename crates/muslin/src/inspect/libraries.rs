//! The libraries of a program, found as `muslin run` finds them.

use std::path::{Path, PathBuf};

use muslin_engine_wasmtime::open_host;
use muslin_ldso::dylink::Dso;
use muslin_ldso::{Bytes, Config, Dependencies, LibraryFile, Namespace, OpenError, Preload, SearchDirectory};

use crate::command::{Error, link_config, search};
use crate::program::{self, Kind};

/// Where to look for libraries. Paths of guests are taken as paths of the host, as with
/// [`Command::host_access`](crate::Command::host_access).
#[derive(Debug, Clone, Default)]
pub struct Search {
    config: Config,
    system_libraries: Option<PathBuf>,
}

/// How a module is linked.
pub enum Linkage {
    /// Not a shared object: a static program or a relocatable object. Its bytes.
    Static(Bytes),
    /// A library that is prelinked and needs no other (libc.so).
    Prelinked(Dependencies),
    /// A program or library that others belong to.
    Dynamic(Dependencies),
}

impl Search {
    /// Only where the modules themselves say.
    pub fn new() -> Search {
        Search::default()
    }

    /// As this process's environment says: `LD_LIBRARY_PATH`, `LD_PRELOAD`.
    pub fn from_environment() -> Search {
        let environment: Vec<_> = std::env::vars_os().collect();
        Search { config: link_config(&environment, &[]), system_libraries: None }
    }

    /// Searches this directory before those that the modules name.
    pub fn library_path(mut self, directory: impl AsRef<Path>) -> Self {
        self.config.library_path.push(search(Namespace::Host, directory.as_ref()));
        self
    }

    /// Loads this library, a name or a path, right after the program and before those of `LD_PRELOAD`.
    pub fn preload(mut self, library: impl Into<String>) -> Self {
        self.config.preload.push(Preload {
            name: library.into(),
            namespace: Namespace::Host,
            variable: None,
        });
        self
    }

    /// Where libc.so lies. Without, it is the `lib` of [`sysroot::find`](crate::sysroot::find), if there is one.
    pub fn system_libraries(mut self, directory: impl Into<PathBuf>) -> Self {
        self.system_libraries = Some(directory.into());
        self
    }

    /// The directories searched last.
    fn default_path(&self) -> Vec<SearchDirectory> {
        let directory =
            self.system_libraries.clone().or_else(|| Some(crate::sysroot::find().ok()?.join("lib")));
        directory.map(|directory| search(Namespace::Host, &directory)).into_iter().collect()
    }

    /// The module in this file and what it needs. A library that is not found is no error: see
    /// [`Found`](super::Found).
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such file, [`Error::NotRunnable`] if it is not a WebAssembly module, or a shared
    /// object that the linker would refuse.
    pub fn find(&self, path: impl AsRef<Path>) -> Result<Linkage, Error> {
        let path = path.as_ref().to_string_lossy();
        let file = open(&path)?;
        let bytes = file.bytes.clone();
        let kind = program::kind(&path, (*bytes).as_ref())?;
        let damaged = |error: &dyn std::fmt::Display| Error::NotRunnable(format!("{path}: {error}"));
        if kind == Kind::Static {
            let dso = match Dso::parse((*bytes).as_ref()) {
                Ok(dso) => dso,
                // What a shared object cannot have, a static program may.
                Err(muslin_ldso::dylink::ParseError::Unsupported(_)) => return Ok(Linkage::Static(bytes)),
                Err(error) => return Err(damaged(&error)),
            };
            let is_library = dso.table_limits().is_some() && dso.export("_start").is_none();
            let is_object = muslin_ldso::dylink::Module::read((*bytes).as_ref())
                .map_err(|error| damaged(&error))?
                .linking
                .is_some();
            if !is_library || is_object {
                return Ok(Linkage::Static(bytes));
            }
        }
        let mut config = self.config.clone();
        config.default_path = self.default_path();
        config.program_origin = real_directory(Path::new(&*path));
        let found = Dependencies::find(|_, path| open_host(path), file, config).map_err(|error| {
            let prefix = format!("Error loading shared library {path}: Exec format error: ");
            damaged(&error.message().strip_prefix(&prefix).unwrap_or(error.message()))
        })?;
        Ok(if kind == Kind::Static { Linkage::Prelinked(found) } else { Linkage::Dynamic(found) })
    }
}

/// The contents of a file of the host; of a module in the text format, the module.
///
/// # Errors
/// [`Error::NotFound`] if there is no such file, [`Error::NotRunnable`] if it is no file or cannot be read, or is text that
/// is not a module.
pub fn read_file(path: impl AsRef<Path>) -> Result<Bytes, Error> {
    Ok(open(&path.as_ref().to_string_lossy())?.bytes)
}

fn open(path: &str) -> Result<LibraryFile, Error> {
    let mut file = open_host(path).map_err(|error| match error {
        OpenError::NotFound if Path::new(path).ancestors().skip(1).any(Path::is_file) => {
            Error::NotFound(format!("{path}: Not a directory"))
        }
        OpenError::NotFound => Error::NotFound(format!("{path}: No such file or directory")),
        OpenError::Failed(reason) => Error::NotRunnable(format!("{path}: {reason}")),
    })?;
    if is_text((*file.bytes).as_ref()) {
        let module = wat::parse_bytes((*file.bytes).as_ref()).map_err(|mut error| {
            error.set_path(Path::new(path));
            Error::NotRunnable(format!("{path}: {error}"))
        })?;
        file.bytes = std::sync::Arc::new(module.into_owned());
    }
    Ok(file)
}

/// Where a program that is a symbolic link really lies: its `$ORIGIN`.
fn real_directory(path: &Path) -> Option<String> {
    let target = path.is_symlink().then(|| path.canonicalize().ok()).flatten()?;
    Some(target.parent()?.to_string_lossy().into_owned())
}

/// Whether this is the text format: after blanks, a parenthesis or a comment.
fn is_text(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    text.starts_with(b"(") || text.starts_with(b";;")
}
