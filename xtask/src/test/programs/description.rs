//! `program.toml`: how a program of tests/programs is built, and what it is made to do.
//!
//! ```toml
//! program = "lua"                          # the executable's name
//! sources = ["lua-src:lua-5.4*/*.c", "program.c", "!lua-src:lua-5.4*/luac.c"]
//! include = ["lua-src:lua-5.4*"]           # directories; a change of a header in them compiles everything again
//! flags = ["-O2", "-DLUA_USE_DLOPEN"]      # for the compiler
//! link = ["-lm"]                           # for the linker, after the objects
//!
//! [[library]]                              # a shared library; part of the program where it is static
//! file = "libsqlite3.so.0"
//! sources = ["sqlite3-src:source/sqlite3.c"]
//!
//! [[module]]                               # a shared library that the program opens by itself; not for static ones
//! file = "vector.so"
//! sources = ["vector.c"]
//!
//! [[run]]
//! name = "strings"
//! files = ["strings.lua"]                  # copied into a fresh directory
//! stdin = "input.txt"                      # a file; standard input is empty without it
//! commands = [["strings.lua", "."]]        # one after the other; each is the program's arguments
//! modes = ["dynamic"]                      # if not both
//! ```
//!
//! A path is one of the program's own folder, or `CRATE:PATH`, of a crate named in tests/programs/Cargo.toml or one of the others there. Asterisks
//! stand for what they do in a shell.

use crate::process;
use crate::repository::Repository;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Description {
    pub program: String,
    pub sources: Vec<String>,
    #[serde(default)]
    pub include: Vec<String>,
    #[serde(default)]
    pub flags: Vec<String>,
    #[serde(default)]
    pub link: Vec<String>,
    #[serde(default, rename = "library")]
    pub libraries: Vec<SharedObject>,
    #[serde(default, rename = "module")]
    pub modules: Vec<SharedObject>,
    #[serde(rename = "run")]
    pub runs: Vec<Run>,
}

/// A shared library.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedObject {
    pub file: String,
    pub sources: Vec<String>,
}

/// A workload.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    pub name: String,
    #[serde(default)]
    pub files: Vec<String>,
    pub stdin: Option<String>,
    pub commands: Vec<Vec<String>>,
    pub modes: Option<Vec<String>>,
}

impl Description {
    /// # Errors
    /// If there is no such file, or it is not as this module says.
    pub fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        toml::from_str(&text).with_context(|| format!("{} is no description of a program", file.display()))
    }
}

/// Where the sources of the crates are.
pub struct Crates(BTreeMap<String, PathBuf>);

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
}

impl Crates {
    /// Has cargo fetch the crates if they are not there.
    ///
    /// # Errors
    /// If cargo cannot.
    pub fn find(repository: &Repository) -> Result<Self> {
        let mut found = BTreeMap::new();
        for manifest in ["tests/programs/Cargo.toml", "tests/programs/sqlite-shell/Cargo.toml"] {
            let mut command = Command::new("cargo");
            command.args(["metadata", "--format-version=1", "--locked", "--manifest-path"]);
            command.arg(repository.root.join(manifest));
            let metadata: Metadata = serde_json::from_str(&process::output(&mut command)?)?;
            for package in metadata.packages {
                let directory = package.manifest_path.parent().context("a manifest is in a directory")?;
                found.insert(package.name, directory.to_owned());
            }
        }
        Ok(Self(found))
    }

    /// The paths, in order, that `patterns` stand for in the folder `own` and in the crates; each must stand for one at least.
    ///
    /// # Errors
    /// If one stands for none, or there is no such crate.
    pub fn paths(&self, own: &Path, patterns: &[String]) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for pattern in patterns {
            let excluded = pattern.strip_prefix('!');
            let matching = self.matching(own, excluded.unwrap_or(pattern))?;
            ensure!(!matching.is_empty(), "there is no {pattern}");
            if excluded.is_some() {
                found.retain(|path| !matching.contains(path));
            } else {
                found.extend(matching);
            }
        }
        Ok(found)
    }

    /// The only path that `pattern` stands for.
    ///
    /// # Errors
    /// If it stands for none, or for more than one.
    pub fn path(&self, own: &Path, pattern: &str) -> Result<PathBuf> {
        let mut found = self.matching(own, pattern)?;
        ensure!(found.len() == 1, "{pattern} stands for {} files", found.len());
        found.pop().context("one is there")
    }

    fn matching(&self, own: &Path, pattern: &str) -> Result<Vec<PathBuf>> {
        let (root, rest) = match pattern.split_once(':') {
            Some((name, rest)) => {
                (self.0.get(name).with_context(|| format!("cargo knows no crate {name}"))?.as_path(), rest)
            }
            None => (own, pattern),
        };
        let whole = format!("{}/{rest}", glob::Pattern::escape(&root.to_string_lossy()));
        Ok(glob::glob(&whole)?.collect::<Result<_, _>>()?)
    }
}
