//! tests/programs: programs that people use, unmodified, compiled here and natively; what they print and write must agree to the byte.
//!
//! The sources come from the crates named in tests/programs/Cargo.toml; `tests/programs/<name>/program.toml` says how they are
//! built and what they do (see [`description`]). Objects are kept by the content of everything that they are made from, so that a
//! second run compiles nothing.

pub mod description;
mod objects;

use super::compare;
use super::program::{Mode, mounts, same_path};
use super::report::{Report, Verdict};
use super::{Context, parallel};
use crate::process::{self, Outcome};
use crate::repository::Repository;
use crate::sysroot;
use anyhow::{Context as _, Result, anyhow, ensure};
use description::{Crates, Description, Run, SharedObject};
use objects::{Compiler, Library};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(300);

/// For every program: names that do not depend on where the sources lie.
const FLAGS: [&str; 2] = ["-fPIC", "-w"];

/// A program, built when its first test needs it.
struct Program<'a> {
    repository: &'a Repository,
    crates: &'a Crates,
    description: Description,
    own: PathBuf,
    directory: tempfile::TempDir,
    /// By [`Build`].
    built: [OnceLock<Result<(), String>>; 3],
}

/// How a program is built.
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

    fn index(self) -> usize {
        match self {
            Self::Native => 0,
            Self::Here(Mode::Static) => 2,
            Self::Here(_) => 1,
        }
    }

    fn is_static(self) -> bool {
        self == Self::Here(Mode::Static)
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
    let repository = context.repository;
    let crates = Crates::find(repository)?;
    let mut programs = Vec::new();
    for file in sysroot::files(&repository.root.join("tests/programs"))? {
        if file.file_name() == Some(OsStr::new("program.toml")) {
            programs.push(Program {
                repository,
                crates: &crates,
                description: Description::read(&file)?,
                own: file.parent().context("a file is in a directory")?.to_owned(),
                directory: tempfile::tempdir()?,
                built: Default::default(),
            });
        }
    }
    let mut tests = Vec::new();
    for program in &programs {
        for run in &program.description.runs {
            let name = format!("{}/{}", program.name(), run.name);
            for mode in [Mode::Dynamic, Mode::Static] {
                let wanted = run.modes.as_ref().is_none_or(|modes| modes.iter().any(|m| m == mode.name()));
                if wanted && context.wants(&name) {
                    let name = name.clone();
                    tests.push(parallel::Test {
                        name: format!("{name} [{}]", mode.name()),
                        run: Box::new(move || {
                            context.expectations.apply(&name, mode.name(), || program.verdict(run, mode))
                        }),
                    });
                }
            }
        }
    }
    Ok(parallel::run(tests))
}

/// What a workload left behind.
struct Results {
    outcomes: Vec<Outcome>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Program<'_> {
    fn name(&self) -> String {
        format!("programs/{}", self.own.file_name().unwrap_or_default().to_string_lossy())
    }

    fn verdict(&self, run: &Run, mode: Mode) -> Verdict {
        match self.fault(run, mode) {
            Ok(None) => Verdict::Passed,
            Ok(Some(fault)) => Verdict::Failed(fault),
            Err(error) => Verdict::Failed(format!("{error:#}")),
        }
    }

    fn fault(&self, run: &Run, mode: Mode) -> Result<Option<String>> {
        let native = self.results(run, Build::Native)?;
        let here = self.results(run, Build::Here(mode))?;
        for ((arguments, native), here) in run.commands.iter().zip(&native.outcomes).zip(&here.outcomes) {
            let errors = String::from_utf8_lossy(&native.stderr);
            let ended = native.status < 128 && !native.timed_out;
            ensure!(ended, "{arguments:?} natively: exit status {}\n{errors}", native.status);
            if let Some(fault) = compare::fault(here, native.status, Some(&native.stdout), None) {
                return Ok(Some(format!("{arguments:?}: {fault}")));
            }
        }
        if native.files.keys().ne(here.files.keys()) {
            let (native, here) = (native.files.keys(), here.files.keys());
            return Ok(Some(format!(
                "natively it leaves {native:?}, here {here:?}",
                native = native,
                here = here
            )));
        }
        Ok(native.files.iter().zip(here.files.values()).find_map(|((name, native), here)| {
            let difference = compare::difference(here, native)?;
            Some(format!("{} differs {difference}", name.display()))
        }))
    }

    /// Runs the commands in a fresh directory.
    fn results(&self, run: &Run, build: Build) -> Result<Results> {
        let built = self.build(build)?;
        let program = built.join(&self.description.program);
        let directory = tempfile::tempdir()?;
        for file in &run.files {
            for file in self.crates.paths(&self.own, std::slice::from_ref(file))? {
                let name = file.file_name().context("a file has a name")?;
                fs::write(directory.path().join(name), fs::read(&file)?)?;
            }
        }
        let modules: Vec<&str> = self.description.modules.iter().map(|module| module.file.as_str()).collect();
        for module in modules.iter().filter(|module| built.join(module).exists()) {
            fs::copy(built.join(module), directory.path().join(module))?;
        }
        let stdin = match &run.stdin {
            Some(file) => fs::read(self.crates.path(&self.own, file)?)?,
            None => Vec::new(),
        };
        let outcomes = run.commands.iter();
        let outcomes =
            outcomes.map(|arguments| self.run(build, &program, arguments, directory.path(), &stdin));
        let outcomes = outcomes.collect::<Result<_>>()?;
        let mut files = BTreeMap::new();
        for file in sysroot::files(directory.path())? {
            let name = file.strip_prefix(directory.path())?;
            if !modules.iter().any(|module| name == Path::new(module)) {
                files.insert(name.to_owned(), fs::read(&file)?);
            }
        }
        Ok(Results { outcomes, files })
    }

    /// Runs the program in a directory that it may write to.
    fn run(
        &self,
        build: Build,
        program: &Path,
        arguments: &[String],
        directory: &Path,
        stdin: &[u8],
    ) -> Result<Outcome> {
        let libraries = program.parent().context("a program has a directory")?;
        let variables = [
            ("GREETING", "hello".to_owned()),
            ("TZ", "UTC".to_owned()),
            ("LD_LIBRARY_PATH", libraries.display().to_string()),
        ];
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
        process::capture(command.args(arguments).current_dir(directory), stdin, LIMIT)
    }

    /// The directory with the program, its libraries and its modules, which are made the first time.
    fn build(&self, build: Build) -> Result<PathBuf> {
        let output = self.directory.path().join(build.name());
        let built = self.built[build.index()].get_or_init(|| {
            fs::create_dir_all(&output).map_err(|error| error.to_string())?;
            self.make(build, &output).map_err(|error| format!("{error:#}"))
        });
        built.clone().map_err(|error| anyhow!(error))?;
        Ok(output)
    }

    fn make(&self, build: Build, output: &Path) -> Result<()> {
        let compiler = build.compiler(self.repository);
        let mut objects = self.compile(&compiler, &self.description.sources)?;
        for library in &self.description.libraries {
            let members = self.compile(&compiler, &library.sources)?;
            if build.is_static() {
                objects.extend(members);
            } else {
                let file = output.join(&library.file);
                let soname = format!("-Wl,-soname,{}", library.file);
                self.link(&compiler, &["-shared", &soname], &members, &file)?;
                objects.push(file);
            }
        }
        let kind: &[&str] = if build.is_static() { &["-static"] } else { &["-rdynamic"] };
        self.link(&compiler, kind, &objects, &output.join(&self.description.program))?;
        if !build.is_static() {
            for SharedObject { file, sources } in &self.description.modules {
                self.link(&compiler, &["-shared"], &self.compile(&compiler, sources)?, &output.join(file))?;
            }
        }
        Ok(())
    }

    fn compile(&self, compiler: &Compiler, sources: &[String]) -> Result<Vec<PathBuf>> {
        let mut headers = self.crates.paths(&self.own, &self.description.include)?;
        headers.retain(|path| path.is_dir());
        let mut flags: Vec<String> = self.description.flags.clone();
        flags.extend(FLAGS.map(str::to_owned));
        flags.extend(headers.iter().map(|directory| format!("-I{}", directory.display())));
        let sources = self.crates.paths(&self.own, sources)?;
        let kept = self.repository.work().join("programs");
        objects::compile(compiler, &kept, &Library { sources: &sources, headers: &headers, flags: &flags })
    }

    fn link(&self, compiler: &Compiler, kind: &[&str], objects: &[PathBuf], file: &Path) -> Result<()> {
        let mut command = compiler.command();
        command.args(kind).args(objects).args(&self.description.link).arg("-o").arg(file);
        process::output(&mut command).map(drop)
    }
}
