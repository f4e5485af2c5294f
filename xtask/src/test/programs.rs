//! tests/programs: Lua and SQLite, unmodified, compiled here and natively; what they print must agree.
//!
//! The sources come from the crates named in tests/programs/Cargo.toml. Objects are kept by the content of everything that they are
//! made from, so that a second run compiles nothing.

mod objects;

use super::compare;
use super::program::{Mode, mounts, same_path};
use super::report::{Report, Verdict};
use super::{Context, parallel};
use crate::process::{self, Outcome};
use crate::repository::Repository;
use crate::sysroot;
use anyhow::{Context as _, Result, anyhow, ensure};
use objects::{Compiler, Library};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(180);

const LUA_FLAGS: &[&str] = &["-O2", "-std=gnu11", "-fPIC", "-DLUA_USE_DLOPEN", "-DLUA_COMPAT_5_3"];
const SQLITE_FLAGS: &[&str] =
    &["-O2", "-std=gnu11", "-fPIC", "-DSQLITE_THREADSAFE=0", "-DSQLITE_OMIT_LOAD_EXTENSION"];
const STDIN: &[u8] = b"first line\n42 rest\nremaining\n";

/// Where the crates' C sources are.
pub struct Sources {
    /// lua.h, lapi.c, …
    pub lua: PathBuf,
    /// sqlite3.c, sqlite3.h
    pub sqlite: PathBuf,
}

impl Sources {
    /// Has cargo fetch the crates if they are not there.
    ///
    /// # Errors
    /// If cargo cannot, or the sources are not where they should be in the crates.
    pub fn find(repository: &Repository) -> Result<Self> {
        let manifest = repository.root.join("tests/programs/Cargo.toml");
        let mut command = Command::new("cargo");
        command.args(["metadata", "--format-version=1", "--locked", "--manifest-path"]).arg(manifest);
        let metadata: Metadata = serde_json::from_str(&process::output(&mut command)?)?;
        let directory = |name: &str| {
            let package = metadata.packages.iter().find(|package| package.name == name);
            let manifest = package.map(|package| package.manifest_path.as_path());
            manifest.and_then(Path::parent).with_context(|| format!("cargo knows no crate {name}"))
        };
        let lua = fs::read_dir(directory("lua-src")?)?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("lua-5.4")))
            .context("there is no lua-5.4 in the crate lua-src")?;
        let sqlite = directory("libsqlite3-sys")?.join("sqlite3");
        ensure!(sqlite.join("sqlite3.c").exists(), "there is no {}", sqlite.join("sqlite3.c").display());
        Ok(Self { lua, sqlite })
    }
}

#[derive(serde::Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(serde::Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
}

/// Everything that is built once and used by several tests.
struct Programs<'a> {
    repository: &'a Repository,
    own: PathBuf,
    sources: Sources,
    directory: tempfile::TempDir,
    /// By [`Name`] and [`Build`].
    built: [[OnceLock<Result<(), String>>; 3]; 2],
}

/// What is built.
#[derive(Clone, Copy)]
enum Name {
    Lua,
    Sqlite,
}

/// Where a program comes from and how it is linked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Build {
    Native,
    Here(Mode),
}

impl Build {
    fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Here(mode) => mode.name(),
        }
    }

    fn compiler(self, repository: &Repository) -> Compiler {
        match self {
            Self::Native => Compiler::native(),
            Self::Here(_) => Compiler::here(repository),
        }
    }
}

/// Runs them.
pub fn run(context: &Context) -> Result<Report> {
    let own = context.repository.root.join("tests/programs");
    let programs = Programs {
        repository: context.repository,
        sources: Sources::find(context.repository)?,
        directory: tempfile::tempdir()?,
        built: Default::default(),
        own,
    };
    let mut list = Vec::new();
    let mut add = |path: &Path, modes: &[Mode]| {
        let name = format!("programs/{}", path.strip_prefix(&programs.own).unwrap_or(path).display());
        for &mode in modes {
            if context.wants(&name) {
                let (programs, path, name) = (&programs, path.to_owned(), name.clone());
                list.push(parallel::Test {
                    name: format!("{name} [{}]", mode.name()),
                    run: Box::new(move || {
                        context.expectations.apply(&name, mode.name(), || verdict(programs, &path, mode))
                    }),
                });
            }
        }
    };
    // The longest compilation first.
    add(&programs.own.join("sqlite/rows.c"), &[Mode::Dynamic, Mode::Static]);
    for script in sysroot::files(&programs.own.join("lua"))? {
        if script.extension().is_some_and(|extension| extension == "lua") {
            let dynamic_only = fs::read_to_string(&script)?.starts_with("-- modes: dynamic\n");
            let modes: &[Mode] = if dynamic_only { &[Mode::Dynamic] } else { &[Mode::Dynamic, Mode::Static] };
            add(&script, modes);
        }
    }
    Ok(parallel::run(list))
}

fn verdict(programs: &Programs, path: &Path, mode: Mode) -> Verdict {
    let fault = || {
        let native = programs.run_test(path, Build::Native)?;
        let errors = String::from_utf8_lossy(&native.stderr);
        ensure!(native.status == 0 && !native.timed_out, "natively: exit status {}\n{errors}", native.status);
        let here = programs.run_test(path, Build::Here(mode))?;
        Ok(compare::fault(&here, 0, Some(&native.stdout), None))
    };
    match fault() {
        Ok(None) => Verdict::Passed,
        Ok(Some(fault)) => Verdict::Failed(fault),
        Err(error) => Verdict::Failed(format!("{error:#}")),
    }
}

impl Programs<'_> {
    /// The directory of a build, which is there after `once`.
    fn output(&self, build: Build) -> PathBuf {
        self.directory.path().join(build.name())
    }

    fn once(&self, program: Name, build: Build, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let index = match build {
            Build::Native => 0,
            Build::Here(Mode::Dynamic) => 1,
            Build::Here(Mode::Static) => 2,
        };
        let output = self.output(build);
        let made = self.built[program as usize][index].get_or_init(|| {
            fs::create_dir_all(&output).map_err(|error| error.to_string())?;
            make(&output).map_err(|error| format!("{error:#}"))
        });
        made.clone().map_err(|error| anyhow!(error))?;
        Ok(output)
    }

    /// The Lua program, and the C module beside it unless it is static.
    fn build_lua(&self, build: Build, output: &Path) -> Result<()> {
        let compiler = build.compiler(self.repository);
        let mut sources = sysroot::files(&self.sources.lua)?;
        sources.retain(|file| file.extension().is_some_and(|extension| extension == "c"));
        sources.push(self.own.join("lua/program.c"));
        let include = format!("-I{}", self.sources.lua.display());
        let flags: Vec<&str> = LUA_FLAGS.iter().copied().chain([include.as_str()]).collect();
        let kept = self.repository.work().join("programs");
        let objects = objects::compile(
            &compiler,
            &kept,
            &Library { sources: &sources, headers: &self.sources.lua, flags: &flags },
        )?;
        let kind: &[&str] = if build == Build::Here(Mode::Static) { &["-static"] } else { &["-rdynamic"] };
        let mut command = compiler.command();
        command.args(kind).args(&objects).args(["-lm", "-ldl", "-o"]).arg(output.join("lua"));
        process::output(&mut command)?;
        if build != Build::Here(Mode::Static) {
            let module = self.own.join("lua/vector.c");
            let mut command = compiler.command();
            command.args(&flags).arg("-shared").arg(module).arg("-o").arg(output.join("vector.so"));
            process::output(&mut command)?;
        }
        Ok(())
    }

    /// A Lua script, or the C program of SQLite.
    fn run_test(&self, path: &Path, build: Build) -> Result<Outcome> {
        if path.extension().is_some_and(|extension| extension == "lua") {
            self.run_lua(path, build)
        } else {
            self.run_sqlite(build)
        }
    }

    fn run_lua(&self, script: &Path, build: Build) -> Result<Outcome> {
        let output = self.once(Name::Lua, build, |output| self.build_lua(build, output))?;
        let directory = tempfile::tempdir()?;
        fs::copy(script, directory.path().join("script.lua"))?;
        if output.join("vector.so").exists() {
            fs::copy(output.join("vector.so"), directory.path().join("vector.so"))?;
        }
        self.run(build, &output.join("lua"), &["script.lua", "."], directory.path())
    }

    /// libsqlite3.so and a program that is linked to it; statically one program.
    fn build_sqlite(&self, build: Build, output: &Path) -> Result<()> {
        let compiler = build.compiler(self.repository);
        let kept = self.repository.work().join("programs");
        let source = [self.sources.sqlite.join("sqlite3.c")];
        let library = Library { sources: &source, headers: &self.sources.sqlite, flags: SQLITE_FLAGS };
        let objects = objects::compile(&compiler, &kept, &library)?;
        let include = format!("-I{}", self.sources.sqlite.display());
        let mut command = compiler.command();
        command
            .args(["-O1", &include])
            .arg(self.own.join("sqlite/rows.c"))
            .arg("-o")
            .arg(output.join("rows"));
        if build == Build::Here(Mode::Static) {
            command.arg("-static").args(&objects).arg("-lm");
        } else {
            let mut shared = compiler.command();
            shared.args(["-shared", "-Wl,-soname,libsqlite3.so.0"]).args(&objects).args(["-lm", "-o"]);
            process::output(shared.arg(output.join("libsqlite3.so.0")))?;
            std::os::unix::fs::symlink("libsqlite3.so.0", output.join("libsqlite3.so"))?;
            command.arg("-L").arg(output).arg("-lsqlite3");
        }
        process::output(&mut command).map(drop)
    }

    fn run_sqlite(&self, build: Build) -> Result<Outcome> {
        let output = self.once(Name::Sqlite, build, |output| self.build_sqlite(build, output))?;
        let directory = tempfile::tempdir()?;
        self.run(build, &output.join("rows"), &["rows.db"], directory.path())
    }

    /// Runs a program in a directory that it may write to.
    fn run(&self, build: Build, program: &Path, arguments: &[&str], directory: &Path) -> Result<Outcome> {
        let libraries = program.parent().context("a program has a directory")?;
        let variables =
            [("GREETING", "hello".to_owned()), ("LD_LIBRARY_PATH", libraries.display().to_string())];
        let temporary = tempfile::tempdir()?;
        let mut command = match build {
            Build::Native => {
                let mut command = Command::new(program);
                command.env_clear().envs(variables);
                command
            }
            Build::Here(_) => {
                let mut command = Command::new(self.repository.muslin());
                command.arg("run").args(mounts(directory, temporary.path()));
                command.arg("--dir").arg(format!("{}:ro", same_path(libraries)));
                for (name, value) in variables {
                    command.arg("--env").arg(format!("{name}={value}"));
                }
                command.arg(program);
                command
            }
        };
        process::capture(command.args(arguments).current_dir(directory), STDIN, LIMIT)
    }
}
