//! A C or C++ program under test: building and running it, natively and here.

use super::directives::Directives;
use super::native;
use crate::process::{self, Outcome};
use crate::repository::Repository;
use crate::sysroot;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// For compiling; the machine may be busy.
const COMPILE_LIMIT: Duration = Duration::from_secs(120);
/// For running, unless the test says otherwise.
const RUN_LIMIT: Duration = Duration::from_secs(60);

/// The status of a program that lacks a library or symbol.
const NOT_LOADED: i32 = 127;

const CFLAGS: &[&str] = &["-O1", "-std=gnu11"];
const CXXFLAGS: &[&str] = &["-O1", "-std=gnu++20"];

/// By its files' names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// `.c`, and whatever is not C++.
    C,
    /// `.cpp`.
    Cxx,
}

impl Language {
    fn of(path: &Path) -> Self {
        if path.extension().is_some_and(|extension| extension == "cpp") { Self::Cxx } else { Self::C }
    }

    fn flags(self) -> &'static [&'static str] {
        match self {
            Self::C => CFLAGS,
            Self::Cxx => CXXFLAGS,
        }
    }
}

/// A program under test.
pub struct Program {
    /// The C file with the directives and main.
    pub source: PathBuf,
    /// What it says about itself.
    pub directives: Directives,
}

/// How it is linked here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// With libc.so.
    Dynamic,
    /// With libc.a.
    Static,
    /// With libc.so, and everything fused when it is loaded.
    Fused,
    /// As one module with its libraries.
    Bundled,
    /// Compiled ahead of time, with its libraries.
    Compiled,
}

impl Mode {
    /// The command that changes the program before it is run.
    fn ahead_of_time(self) -> Option<&'static str> {
        match self {
            Self::Bundled => Some("bundle"),
            Self::Compiled => Some("compile"),
            _ => None,
        }
    }

    /// As in directives and expectations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dynamic => "dynamic",
            Self::Static => "static",
            Self::Fused => "fused",
            Self::Bundled => "bundled",
            Self::Compiled => "compiled",
        }
    }
}

impl Program {
    /// Reads the program's directives.
    ///
    /// # Errors
    /// If the file cannot be read, or a directive is wrong.
    pub fn read(source: PathBuf) -> Result<Self> {
        let text = fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
        let directives = Directives::parse(&String::from_utf8_lossy(&text))?;
        Ok(Self { source, directives })
    }

    /// The files that it is made of: its own, or all in its directory if it has libraries.
    pub fn files(&self) -> Result<Vec<PathBuf>> {
        if self.directives.libraries.is_empty() {
            return Ok(vec![self.source.clone()]);
        }
        sysroot::files(self.directory())
    }

    /// Whether some of it is written in C++.
    pub fn has_cxx(&self) -> bool {
        let libraries = &self.directives.libraries;
        Language::of(&self.source) == Language::Cxx
            || libraries.iter().any(|library| self.language(&library.words) == Language::Cxx)
    }

    /// Whether the test is for this mode.
    pub fn has_mode(&self, mode: Mode) -> bool {
        // A program that cannot be loaded, or not without options of `run`, cannot be bundled either.
        if mode.ahead_of_time().is_some()
            && (self.directives.status == NOT_LOADED || !self.directives.run_options.is_empty())
        {
            return false;
        }
        // What changes nothing that a program can see needs no directive.
        let mode = if mode == Mode::Static { mode } else { Mode::Dynamic };
        self.directives.modes.is_empty() || self.directives.modes.iter().any(|name| name == mode.name())
    }

    fn directory(&self) -> &Path {
        self.source.parent().unwrap_or(Path::new("/"))
    }

    /// Builds and runs it with the native compiler.
    pub fn run_natively(&self) -> Result<Outcome> {
        let directory = tempfile::tempdir()?;
        self.build(|language| native::compiler(&self.directives, language), directory.path(), Mode::Dynamic)?;
        let mut command = Command::new(directory.path().join("program"));
        command.args(&self.directives.args).current_dir(directory.path());
        command.env_clear().envs(self.environment(directory.path()));
        process::capture(&mut command, &self.directives.stdin, self.limit())
    }

    /// Builds and runs it with `muslin`.
    pub fn run_here(&self, repository: &Repository, mode: Mode) -> Result<Outcome> {
        let directory = tempfile::tempdir()?;
        let compiler = |language| {
            let mut command = Command::new(repository.muslin());
            command.arg(match language {
                Language::C => "cc",
                Language::Cxx => "c++",
            });
            Ok(command)
        };
        self.build(compiler, directory.path(), mode)?;
        if let Some(make) = mode.ahead_of_time() {
            let mut command = Command::new(repository.muslin());
            command.args([make, "--library-path", ".", "./program", "-o", "program"]);
            let preload = self.directives.env.iter().find(|(name, _)| name == "LD_PRELOAD");
            let libraries = preload.iter().flat_map(|(_, value)| value.split([':', ' ']));
            for library in libraries.filter(|library| directory.path().join(library).is_file()) {
                command.args(["--preload", library]);
            }
            compile(&mut command, directory.path())?;
        }
        let mut command = Command::new(repository.muslin());
        let temporary = tempfile::tempdir()?;
        command.arg("run");
        if mode == Mode::Fused {
            command.args(["--fuse", "always"]);
        }
        command.args(mounts(directory.path(), temporary.path()));
        if let Some(manager) = &self.directives.memory_manager {
            command.arg("--memory-manager").arg(manager);
        }
        for mounted in &self.directives.mounts {
            command.arg("--dir").arg(same_path(Path::new(mounted)));
        }
        for (index, path) in self.directives.directories.iter().enumerate() {
            let empty = directory.path().join(format!("directory-{index}"));
            std::fs::create_dir(&empty)?;
            command.arg("--dir").arg(format!("{}::{path}", empty.display()));
        }
        for (name, value) in self.environment(directory.path()) {
            command.arg("--env").arg(format!("{name}={value}"));
        }
        command
            .args(&self.directives.run_options)
            .arg(directory.path().join("program"))
            .args(&self.directives.args)
            .current_dir(directory.path());
        process::capture(&mut command, &self.directives.stdin, self.limit())
    }

    /// What the program finds in its environment, there and here.
    fn environment(&self, directory: &Path) -> Vec<(String, String)> {
        let mut environment = self.directives.env.clone();
        if !self.directives.libraries.is_empty() {
            environment.push(("LD_LIBRARY_PATH".into(), directory.display().to_string()));
        }
        environment
    }

    fn limit(&self) -> Duration {
        self.directives.timeout.map_or(RUN_LIMIT, Duration::from_secs)
    }

    /// Builds the libraries and the program in `directory`, which is where the compiler runs. In a static program the libraries'
    /// sources are part of it.
    fn build(
        &self,
        compiler: impl Fn(Language) -> Result<Command>,
        directory: &Path,
        mode: Mode,
    ) -> Result<()> {
        let libraries = &self.directives.libraries;
        if mode != Mode::Static {
            for library in libraries {
                let language = self.language(&library.words);
                let mut command = compiler(language)?;
                command
                    .args(language.flags())
                    .args(["-fPIC", "-shared", "-o", &library.file])
                    .args(&self.directives.cflags);
                command.args(library.words.iter().map(|word| self.resolve(word)));
                compile(&mut command, directory)?;
            }
        }
        let language = Language::of(&self.source);
        let mut command = compiler(language)?;
        command.args(language.flags()).args(&self.directives.cflags).arg(&self.source);
        match mode {
            Mode::Static => {
                let words = libraries.iter().flat_map(|library| &library.words);
                let mut sources: Vec<_> =
                    words.filter(|word| is_source(word)).map(|word| self.resolve(word)).collect();
                sources.dedup();
                command.args(sources).args(["-static", "-o", "program"])
            }
            _ => command.args(["-o", "program"]).args(&self.directives.link),
        };
        command.args(&self.directives.ldflags);
        compile(&mut command, directory)
    }

    /// What the sources among these words are written in: C++, if one of them is.
    fn language(&self, words: &[String]) -> Language {
        let cxx = words.iter().any(|word| Language::of(Path::new(word)) == Language::Cxx);
        if cxx { Language::Cxx } else { Language::C }
    }

    /// Sources lie beside the program's.
    fn resolve(&self, word: &str) -> PathBuf {
        if is_source(word) { self.directory().join(word) } else { word.into() }
    }
}

fn is_source(word: &str) -> bool {
    !word.starts_with('-') && [".c", ".cpp", ".s", ".wat"].iter().any(|end| word.ends_with(end))
}

/// A directory as current directory at its own path, and another one as /tmp, which natively there is anyway.
pub fn mounts(directory: &Path, temporary: &Path) -> Vec<String> {
    let temporary = format!("{}::/tmp", temporary.display());
    vec![
        "--dir".into(),
        temporary,
        "--dir".into(),
        same_path(directory),
        "--cwd".into(),
        directory.display().to_string(),
    ]
}

/// `--dir` for a directory that has the same path in the guest.
pub fn same_path(directory: &Path) -> String {
    format!("{0}::{0}", directory.display())
}

fn compile(command: &mut Command, directory: &Path) -> Result<()> {
    let outcome = process::capture(command.current_dir(directory), b"", COMPILE_LIMIT)?;
    ensure!(
        outcome.status == 0 && !outcome.timed_out,
        "{} failed with exit status {}\n{}",
        process::shown(command),
        outcome.status,
        String::from_utf8_lossy(&outcome.stderr)
    );
    Ok(())
}
