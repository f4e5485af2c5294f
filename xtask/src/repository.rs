//! Where things are.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The source tree and where it is built.
pub struct Repository {
    /// The source tree.
    pub root: PathBuf,
    /// Cargo's target directory.
    pub cargo_target: PathBuf,
}

impl Repository {
    /// The tree that this program was built from.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask/ has no parent")?.to_owned();
        let cargo_target = match env::var_os("CARGO_TARGET_DIR") {
            // A relative one is relative to where cargo was called.
            Some(named) if !named.is_empty() => env::current_dir()?.join(named),
            _ => root.join("target"),
        };
        Ok(Self { root, cargo_target })
    }

    /// What `build` makes: `bin/`, `sysroot/`, `share/`.
    pub fn output(&self) -> PathBuf {
        self.root.join("target/muslin")
    }

    /// The `muslin` program.
    pub fn muslin(&self) -> PathBuf {
        self.output().join("bin/muslin")
    }

    /// Headers and libraries.
    pub fn sysroot(&self) -> PathBuf {
        self.output().join("sysroot")
    }

    /// For what is built on the way and for cached results.
    pub fn work(&self) -> PathBuf {
        self.root.join("target/muslin-work")
    }
}
