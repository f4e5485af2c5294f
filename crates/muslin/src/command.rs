//! Running one program: what it is given, and how it ended.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io::Write;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use muslin_engine_wasmtime::{End, LoadError, Options, Process, compiled_module};
use muslin_kernel::{Errno, Start, Task};
use muslin_kernel_linux::{AddressSpace, LinuxBackend, Mount};
use muslin_ldso::dylink::fuse::bundle::is_bundle;
use muslin_ldso::{Config, ErrorKind, FileId, Namespace, Preload, SearchDirectory, Undefined};

use crate::program;
pub use muslin_engine_wasmtime::{Frame, Fuse, Report, signal_name};
pub use muslin_ldso::{Reason, UnresolvedSymbol};

/// A program, what it is given, and what it may touch. Nothing, unless a method says so: no arguments but its name, no
/// environment, no files but the three standard streams of this process.
///
/// ```no_run
/// let status = muslin::Command::new("hello").args(["a", "b"]).mount("/tmp/data", "/data")?.run()?;
/// assert_eq!(status, muslin::ExitStatus::Exited(0));
/// # Ok::<(), muslin::Error>(())
/// ```
pub struct Command {
    path: PathBuf,
    bytes: Option<Vec<u8>>,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
    mounts: Vec<Mount>,
    host: bool,
    directory: Option<PathBuf>,
    library_path: Vec<PathBuf>,
    preload: Vec<String>,
    memory_manager: Option<PathBuf>,
    system_libraries: Option<Box<dyn FnOnce() -> Result<PathBuf, String>>>,
    trace: Option<Box<dyn Write + Send>>,
    options: Options,
    undefined: Undefined,
    fix_signatures: bool,
    variadic: BTreeSet<String>,
}

/// A process and the program for it.
struct Ready {
    process: Process,
    name: String,
    bytes: Vec<u8>,
    identity: Option<FileId>,
    /// How to link it, if it is dynamic.
    config: Option<Config>,
}

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExitStatus {
    /// It exited with this status, 0 to 255.
    Exited(i32),
    /// A signal of this number killed it. There is a report where on Linux there would be a core dump.
    Signaled(i32, Option<Report>),
    /// It called a function that nobody defines, which [`Command::allow_undefined`] or RTLD_LAZY had let it load with.
    /// The report names the function and who called it.
    Unresolved(Report),
}

impl ExitStatus {
    /// What a shell shows: the status, or 128 + the signal's number.
    pub fn code(&self) -> i32 {
        match self {
            ExitStatus::Exited(status) => *status,
            ExitStatus::Signaled(signal, _) => 128 + signal,
            ExitStatus::Unresolved(_) => 127,
        }
    }
}

/// Why a program was not started, or a library not loaded. Displays as one line, or one for each symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The program or something that it needs was not found, or something of it is not what is needed. A shell
    /// shows 127.
    NotFound(String),
    /// A library was not found in any of the places that are searched. A shell shows 127.
    LibraryNotFound {
        /// The name that was looked for.
        library: String,
        /// The path of the program or library that needs it; `None` if it was asked for by dlopen.
        needed_by: Option<String>,
        /// All of it in words, with the places.
        message: String,
    },
    /// Symbols cannot be bound: nobody defines them, or as something else. All of them. A shell shows 127.
    Unresolved {
        /// The symbols, by the libraries that import them.
        symbols: Vec<UnresolvedSymbol>,
        /// All of it in words, a line for each symbol.
        message: String,
    },
    /// The program was found and cannot be run: it is not readable, not a module, or malformed. A shell shows 126.
    NotRunnable(String),
    /// The host refused something that the program was to be given: a directory to mount, address space. A shell has
    /// nothing like it; 125 is what its relatives use.
    Host(String),
}

impl Error {
    /// The status that a shell would show.
    pub fn code(&self) -> i32 {
        match self {
            Error::NotFound(_) | Error::LibraryNotFound { .. } | Error::Unresolved { .. } => 127,
            Error::NotRunnable(_) => 126,
            Error::Host(_) => 125,
        }
    }

    /// An error of the dynamic linker.
    pub(crate) fn of_link(error: muslin_ldso::Error) -> Error {
        let message = error.message().to_owned();
        match error.kind() {
            ErrorKind::LibraryNotFound { library, needed_by } => {
                Error::LibraryNotFound { library: library.clone(), needed_by: needed_by.clone(), message }
            }
            ErrorKind::Unresolved(symbols) => Error::Unresolved { symbols: symbols.clone(), message },
            _ => Error::NotFound(message),
        }
    }
}

impl From<LoadError> for Error {
    fn from(error: LoadError) -> Error {
        match error {
            LoadError::Missing(error) => Error::of_link(error),
            LoadError::NotRunnable(message) => Error::NotRunnable(message),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Error::NotFound(message)
        | Error::LibraryNotFound { message, .. }
        | Error::Unresolved { message, .. }
        | Error::NotRunnable(message)
        | Error::Host(message)) = self;
        f.write_str(message)
    }
}

impl std::error::Error for Error {}

impl Command {
    /// The program in this file: a dynamic executable or a static module. The path is the host's.
    pub fn new(program: impl Into<PathBuf>) -> Command {
        let path = program.into();
        Command {
            arguments: vec![path.clone().into_os_string()],
            path,
            bytes: None,
            environment: Vec::new(),
            mounts: Vec::new(),
            host: false,
            directory: None,
            library_path: Vec::new(),
            preload: Vec::new(),
            memory_manager: None,
            system_libraries: None,
            trace: None,
            options: Options { cache: crate::directories::code_cache(), ..Options::default() },
            undefined: Undefined::Refused,
            fix_signatures: false,
            variadic: BTreeSet::new(),
        }
    }

    /// The program with these bytes. `name` is what it is called in messages and its `argv[0]`, and where `$ORIGIN` in
    /// its library path points.
    pub fn from_bytes(name: impl Into<PathBuf>, bytes: Vec<u8>) -> Command {
        Command { bytes: Some(bytes), ..Command::new(name) }
    }

    /// Sets `argv[0]`, which otherwise is the program's path.
    pub fn arg0(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments[0] = argument.into();
        self
    }

    /// Adds an argument.
    pub fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// Adds arguments.
    pub fn args<A: Into<OsString>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// Sets an environment variable, in place of an earlier one of the same name.
    pub fn env(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        let name = name.into();
        self.environment.retain(|(other, _)| *other != name);
        self.environment.push((name, value.into()));
        self
    }

    /// Gives the program all of this process's environment variables.
    pub fn inherit_env(mut self) -> Self {
        for (name, value) in std::env::vars_os() {
            self = self.env(name, value);
        }
        self
    }

    /// Lets the program see the host's directory `host`, and what is below it, as `guest`, an absolute path.
    ///
    /// # Errors
    /// [`Error::Host`] if the directory cannot be opened or `guest` is not absolute.
    pub fn mount(self, host: impl AsRef<Path>, guest: impl AsRef<OsStr>) -> Result<Self, Error> {
        self.add_mount(host.as_ref(), guest.as_ref(), false)
    }

    /// As [`mount`](Self::mount), but the program cannot change anything there.
    ///
    /// # Errors
    /// As [`mount`](Self::mount).
    pub fn mount_read_only(self, host: impl AsRef<Path>, guest: impl AsRef<OsStr>) -> Result<Self, Error> {
        self.add_mount(host.as_ref(), guest.as_ref(), true)
    }

    fn add_mount(mut self, host: &Path, guest: &OsStr, read_only: bool) -> Result<Self, Error> {
        let mount = Mount::new(host, guest.as_bytes(), read_only);
        let mount = mount.map_err(|error| Error::Host(format!("{}: {}", host.display(), text(&error))))?;
        self.mounts.push(mount);
        Ok(self)
    }

    /// Gives the program all that a native one would have: every file, this process's directory and environment.
    /// Mounts mean nothing then.
    pub fn host_access(mut self) -> Self {
        self.host = true;
        self.inherit_env()
    }

    /// The guest's path of the directory to begin in; without, it is `/`, or this process's with
    /// [`host_access`](Self::host_access).
    pub fn current_dir(mut self, guest: impl Into<PathBuf>) -> Self {
        self.directory = Some(guest.into());
        self
    }

    /// Searches this directory of the host for libraries, before those that the program names itself.
    pub fn library_path(mut self, directory: impl Into<PathBuf>) -> Self {
        self.library_path.push(directory.into());
        self
    }

    /// Loads this library before those that the program needs, and before those of the guest's `LD_PRELOAD`: what it defines comes
    /// before the definitions of other libraries. A path of the host's if it has a slash; else a name to search for. It is an error
    /// if it cannot be loaded, or if the program is one module already: static, a bundle or compiled.
    pub fn preload(mut self, library: impl Into<String>) -> Self {
        self.preload.push(library.into());
        self
    }

    /// Lets this module decide where everything goes in the program's address space, in place of the one in
    /// [`system_libraries`](Self::system_libraries); docs/memory-manager.md says what it has to export. Static programs, which
    /// have none otherwise, get it, too.
    pub fn memory_manager(mut self, module: impl Into<PathBuf>) -> Self {
        self.memory_manager = Some(module.into());
        self
    }

    /// Is told, in one line each, what goes wrong without being an error of the program: wrong answers of a memory manager.
    pub fn warnings(mut self, warn: fn(&str)) -> Self {
        self.options.warn = warn;
        self
    }

    /// Where libc.so and the default memory manager lie; called if a dynamic program is run. Without, it is the `lib` of
    /// [`sysroot::find`](crate::sysroot::find).
    pub fn system_libraries(mut self, directory: impl Into<PathBuf>) -> Self {
        let directory = directory.into();
        self.system_libraries = Some(Box::new(|| Ok(directory)));
        self
    }

    /// Writes each system call with its arguments and result to `to`, one a line.
    pub fn trace(mut self, to: impl Write + Send + 'static) -> Self {
        self.trace = Some(Box::new(to));
        self
    }

    /// Keeps compiled code in this directory between runs, or nowhere. Without, it is `$MUSLIN_CACHE_DIR` or
    /// `muslin` in the user's cache directory.
    pub fn code_cache(mut self, directory: Option<PathBuf>) -> Self {
        self.options.cache = directory;
        self
    }

    /// When to fuse a dynamic program and its libraries into one module: after the first run, unless set.
    pub fn fuse(mut self, when: Fuse) -> Self {
        self.options.fuse = when;
        self
    }

    /// Lets the program and its libraries load although some functions are defined nowhere. Each gets a stub: when it is
    /// called, it is looked up again, since a library loaded in the meantime with RTLD_GLOBAL may define it; if none does, the
    /// program ends with [`ExitStatus::Unresolved`]. Undefined data is at address 0, as with
    /// `ld --unresolved-symbols=ignore-all`.
    pub fn allow_undefined(mut self) -> Self {
        self.undefined = Undefined::AllAllowed;
        self
    }

    /// As [`allow_undefined`](Self::allow_undefined), for this symbol. May be called for several.
    pub fn allow_undefined_symbol(mut self, name: impl Into<String>) -> Self {
        match &mut self.undefined {
            Undefined::Allowed(names) => {
                names.insert(name.into());
            }
            Undefined::Refused => self.undefined = Undefined::Allowed(BTreeSet::from([name.into()])),
            Undefined::AllAllowed => {}
        }
        self
    }

    /// Calls functions of another type than a caller expects through adapters, in place of refusing to load: those that
    /// were called undeclared or by an old-style declaration, with too many or too few arguments, with int for long
    /// or float for double, variadic ones without prototype. Each adapter is told of once, see
    /// [`on_warning`](Self::on_warning).
    pub fn fix_signatures(mut self) -> Self {
        self.fix_signatures = true;
        self
    }

    /// Says that the function `name` is variadic, for [`fix_signatures`](Self::fix_signatures), which otherwise knows
    /// that of libc's functions only and looks at the code of others.
    pub fn variadic(mut self, name: impl Into<String>) -> Self {
        self.variadic.insert(name.into());
        self
    }

    /// Gives warnings of the linker, a line without its end each, to `handler` in place of standard error.
    pub fn on_warning(mut self, handler: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.options.hooks.warning = Some(Arc::new(handler));
        self
    }

    /// How many bytes of the calling thread's stack the program may use for its calls: 1 MiB unless set. The thread
    /// must have about 256 KiB more.
    pub fn host_stack(mut self, bytes: usize) -> Self {
        self.options.host_stack = bytes;
        self
    }

    /// Runs the program on this thread until it ends.
    ///
    /// # Errors
    /// If it could not be started.
    pub fn run(self) -> Result<ExitStatus, Error> {
        let Ready { mut process, name, bytes, identity, config } = self.ready()?;
        let end = match config {
            None => process.run_static(&name, &bytes, identity),
            Some(config) => process.run_dynamic(&name, bytes, identity, config),
        };
        match end {
            Ok(End::Exited(status)) => Ok(ExitStatus::Exited(status)),
            Ok(End::Signaled(signal, report)) => Ok(ExitStatus::Signaled(signal, report)),
            Ok(End::Unresolved(_, report)) => Ok(ExitStatus::Unresolved(report)),
            Err(error) => Err(error.into()),
        }
    }

    /// Makes one module of a dynamic program and the libraries that it needs, which behaves as they do and needs none of these files. It can
    /// still load libraries while it runs. A static program is one module already and is returned as it is. Nothing of the program runs.
    ///
    /// Debug information is left out.
    ///
    /// # Errors
    /// As for [`run`](Self::run), up to where the program would begin.
    pub fn bundle(self) -> Result<Vec<u8>, Error> {
        let Ready { mut process, name, bytes, identity, config } = self.ready()?;
        match config {
            None => Ok(bytes),
            Some(config) => Ok(process.bundle(&name, bytes, identity, config)?),
        }
    }

    /// Compiles the program, with the libraries that it needs, to a file that [`Command::new`] takes as a program and that starts without
    /// a compiler or a cache. It is native code for this version of Muslin and this kind of processor: run only those
    /// whose origin you trust. Nothing of the program runs.
    ///
    /// # Errors
    /// As for [`bundle`](Self::bundle).
    pub fn compile(self) -> Result<Vec<u8>, Error> {
        let Ready { mut process, name, bytes, identity, config } = self.ready()?;
        Ok(process.compile(&name, bytes, identity, config)?)
    }

    /// Reads the program and makes a process for it.
    fn ready(self) -> Result<Ready, Error> {
        let (bytes, identity) = match self.bytes {
            Some(bytes) => (bytes, None),
            None => program::read(&self.path).map(|(bytes, identity)| (bytes, Some(identity)))?,
        };
        let name = self.path.to_string_lossy().into_owned();
        let module = compiled_module(&bytes)
            .transpose()
            .map_err(|error| Error::NotRunnable(format!("{name}: {error}")))?;
        let kind = program::kind(&name, module.unwrap_or(&bytes))?;
        if !self.preload.is_empty()
            && (matches!(kind, program::Kind::Static) || is_bundle(module.unwrap_or(&bytes)))
        {
            let message = format!("{name}: it is one module: no library can be preloaded");
            return Err(Error::NotRunnable(message));
        }
        let host_error = |what: &str, error: Errno| Error::Host(format!("{what}: {}", errno_text(error)));
        let space = AddressSpace::new()
            .map_err(|error| Error::Host(format!("no address space for the program: {}", text(&error))))?;
        let backend = if self.host {
            LinuxBackend::host()
        } else {
            LinuxBackend::sandboxed(self.mounts).map_err(|error| Error::Host(text(&error)))?
        };
        let mut config = Config {
            undefined: self.undefined,
            fix_signatures: self.fix_signatures,
            variadic: self.variadic,
            ..link_config(&self.environment, &self.library_path)
        };
        let preload = self.preload.into_iter();
        let preload = preload.map(|name| Preload { name, namespace: Namespace::Host, variable: None });
        config.preload.splice(0..0, preload);
        let start = Start {
            program: self.path.clone().into_os_string().into_vec(),
            arguments: self.arguments.into_iter().map(OsString::into_vec).collect(),
            environment: self.environment.iter().map(|(name, value)| variable(name, value)).collect(),
            directory: self.directory.map(|path| path.into_os_string().into_vec()).unwrap_or_default(),
        };
        let directory = String::from_utf8_lossy(&start.directory).into_owned();
        let mut task =
            Task::new(backend, space.clone(), start).map_err(|error| host_error(&directory, error))?;
        if let Some(trace) = self.trace {
            task.trace_to(trace);
        }
        let mut process = Process::new(task, space, &self.options).map_err(Error::Host)?;
        if let Some(path) = &self.memory_manager {
            process.use_memory_manager(&program::memory_manager(path, false)?)?;
        }
        let config = match kind {
            program::Kind::Static => None,
            program::Kind::Dynamic => {
                let system = match self.system_libraries {
                    Some(directory) => directory(),
                    None => crate::sysroot::find().map(|sysroot| sysroot.join("lib")),
                };
                let default_path = match system {
                    Ok(directory) => {
                        if self.memory_manager.is_none() {
                            use_default_manager(&mut process, &directory)?;
                        }
                        vec![search(Namespace::Host, &directory)]
                    }
                    // What a bundle needs is in it.
                    Err(_) if is_bundle(module.unwrap_or(&bytes)) => Vec::new(),
                    Err(error) => return Err(Error::NotFound(error)),
                };
                Some(Config { default_path, ..config })
            }
        };
        let (bytes, identity) = match module {
            Some(module) => {
                process
                    .provide_code(&bytes[..])
                    .map_err(|error| Error::NotRunnable(format!("{name}: {error}; compile it anew")))?;
                (module.to_vec(), None)
            }
            None => (bytes, identity),
        };
        Ok(Ready { process, name, bytes, identity, config })
    }

    /// Runs the program and exits as it did. Ends this process, without destructors, as soon as the program exits, and tells
    /// on standard error why it was not started or what killed it. The muslin command is this function.
    pub fn run_and_exit(mut self) -> ! {
        self.options.exit_with_guest = true;
        let name = self.path.display().to_string();
        let code = match self.run() {
            Ok(status) => {
                if let ExitStatus::Signaled(_, Some(report)) | ExitStatus::Unresolved(report) = &status {
                    eprintln!("muslin: {name}: {report}");
                }
                status.code()
            }
            Err(error) => {
                eprintln!("muslin: {error}");
                error.code()
            }
        };
        std::process::exit(code)
    }
}

/// The default memory manager, in the directory with libc.so.
const MEMORY_MANAGER: &str = "memory-manager.wasm";

/// Starts the memory manager in this directory. A sysroot of the user's own may have none: what the kernel does without is the same.
fn use_default_manager(process: &mut Process, directory: &Path) -> Result<(), Error> {
    match program::memory_manager(&directory.join(MEMORY_MANAGER), true) {
        Ok(file) => Ok(process.use_memory_manager(&file)?),
        Err(Error::NotFound(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// What the linker takes from the environment: `LD_LIBRARY_PATH` and `LD_PRELOAD`, as ld.so(8) has them.
pub(crate) fn link_config(environment: &[(OsString, OsString)], library_path: &[PathBuf]) -> Config {
    let variable = |name: &str| {
        let found = environment.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let parts = |text: &str, separators: &[char]| -> Vec<String> {
        text.split(separators).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    Config {
        library_path: library_path.iter().map(|path| search(Namespace::Host, path)).collect(),
        ld_library_path: parts(&variable("LD_LIBRARY_PATH"), &[':', ';'])
            .iter()
            .map(|path| search(Namespace::Guest, Path::new(path)))
            .collect(),
        preload: parts(&variable("LD_PRELOAD"), &[':', ' '])
            .into_iter()
            .map(|name| Preload { name, namespace: Namespace::Guest, variable: Some("LD_PRELOAD") })
            .collect(),
        bind_now: !variable("LD_BIND_NOW").is_empty(),
        ..Config::default()
    }
}

pub(crate) fn search(namespace: Namespace, path: &Path) -> SearchDirectory {
    let path = path.to_string_lossy();
    let trimmed = path.trim_end_matches('/');
    let path = if trimmed.is_empty() { &path } else { trimmed };
    SearchDirectory { namespace, path: path.to_owned() }
}

fn variable(name: &OsStr, value: &OsStr) -> Vec<u8> {
    [name.as_bytes(), b"=", value.as_bytes()].concat()
}

/// What strerror says, without Rust's "(os error 2)".
pub(crate) fn text(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

fn errno_text(error: Errno) -> String {
    text(&std::io::Error::from_raw_os_error(error.0))
}
