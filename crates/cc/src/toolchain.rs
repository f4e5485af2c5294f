//! Finding clang and the LLVM programs that belong to it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first clang that knows the wasm32-linux-muslwali target. Older ones take the triple without a word and compile
/// for another ABI, in which `long` has 32 bits.
pub const OLDEST_CLANG: u32 = 22;

/// The newest clang that is looked for by a name with its version.
const NEWEST_CLANG_NAME: u32 = 40;

const INSTALL: &str = "install it with `apt-get install clang-22 lld-22 llvm-22` (Debian 12: after `apt-get update`), \
                       or set CLANG to a clang of version 22 or newer";

/// A clang that was found, and where its companions are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toolchain {
    /// The compiler, as it will be called.
    pub clang: PathBuf,
    /// Its major version.
    pub version: u32,
}

impl Toolchain {
    /// Finds clang: the program that `CLANG` names, or else clang-22, newer ones by name, then plain clang.
    ///
    /// # Errors
    /// One line that says what was found instead, and how to install what is needed.
    pub fn find() -> Result<Self, String> {
        if let Some(named) = env::var_os("CLANG").filter(|value| !value.is_empty()) {
            let clang = which::which(&named).map_err(|error| {
                format!("cannot run {} (from CLANG): {error}; {INSTALL}", named.display())
            })?;
            return Self::with_version(clang);
        }
        for version in OLDEST_CLANG..=NEWEST_CLANG_NAME {
            if let Ok(clang) = which::which(format!("clang-{version}")) {
                return Ok(Self { clang, version });
            }
        }
        match which::which("clang") {
            Ok(clang) => Self::with_version(clang),
            Err(_) => Err(format!("no clang found on PATH; {INSTALL}")),
        }
    }

    fn with_version(clang: PathBuf) -> Result<Self, String> {
        let output = Command::new(&clang)
            .arg("-dumpversion")
            .output()
            .map_err(|error| format!("cannot run {}: {error}; {INSTALL}", clang.display()))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let version = text.trim().split('.').next().and_then(|major| major.parse().ok());
        match version {
            Some(version) if version >= OLDEST_CLANG => Ok(Self { clang, version }),
            Some(version) => Err(format!(
                "{} is version {version}, and the {} target needs {OLDEST_CLANG} or newer; {INSTALL}",
                clang.display(),
                crate::TARGET
            )),
            None => Err(format!("{} did not answer -dumpversion as clang does; {INSTALL}", clang.display())),
        }
    }

    /// Finds the program `name` (`wasm-ld`, `llvm-ar`, …) of the same LLVM: beside the compiler once symbolic links are
    /// followed, then `name-VERSION` on PATH, then `name` on PATH.
    ///
    /// # Errors
    /// One line that names the Debian package to install.
    pub fn companion(&self, name: &str) -> Result<PathBuf, String> {
        let real = self.clang.canonicalize().unwrap_or_else(|_| self.clang.clone());
        let beside = real.parent().unwrap_or(Path::new("/")).join(name);
        if beside.is_file() {
            return Ok(beside);
        }
        let versioned = OsString::from(format!("{name}-{}", self.version));
        which::which(&versioned).or_else(|_| which::which(name)).map_err(|_| {
            let package = if name == "wasm-ld" { "lld" } else { "llvm" };
            let version = self.version;
            format!(
                "cannot find {name} of LLVM {version}: neither {} nor {name}-{version} or {name} on PATH; install it with \
                 `apt-get install {package}-{version}`",
                beside.display()
            )
        })
    }
}
