//! Running one program: what it is given, and how it ended.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io::Write;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use muslin_engine_wasmtime::{Answer, End, LoadError, Options, Process, compiled_module};
use muslin_kernel::{Errno, Start, Task};
use muslin_kernel_linux::{AddressSpace, LinuxBackend, Mount};
use muslin_ldso::dylink::fuse::bundle::is_bundle;
use muslin_ldso::{Config, ErrorKind, FileId, Namespace, Preload, SearchDirectory, Undefined};

use crate::function::{Function, IntoFunction};
use crate::process::CallError;
use crate::program;
use crate::stdio::{Pump, Stdio};
pub use muslin_engine_wasmtime::Undefined as UndefinedFunction;
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
    mounts: Vec<MountPoint>,
    host: bool,
    directory: Option<PathBuf>,
    library_path: Vec<PathBuf>,
    preload: Vec<String>,
    memory_manager: Option<PathBuf>,
    system_libraries: Option<PathBuf>,
    trace: Option<Trace>,
    standard: [Stdio; 3],
    options: Options,
    undefined: Undefined,
    fix_signatures: bool,
    variadic: BTreeSet<String>,
    shadow: BTreeSet<String>,
}

/// A directory of the host that the guest sees.
struct MountPoint {
    host: PathBuf,
    guest: OsString,
    read_only: bool,
}

impl MountPoint {
    fn open(&self) -> Result<Mount, Error> {
        Mount::new(&self.host, self.guest.as_bytes(), self.read_only)
            .map_err(|error| Error::Host(format!("{}: {}", self.host.display(), text(&error))))
    }
}

/// Where the trace goes, run after run.
#[derive(Clone)]
struct Trace(Arc<Mutex<dyn Write + Send>>);

impl Write for Trace {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).flush()
    }
}

/// What a program that has ended wrote, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote to standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to standard error.
    pub stderr: Vec<u8>,
}

/// A process and the program for it.
struct Ready {
    process: Process,
    /// The threads that serve its streams.
    pumps: Vec<Pump>,
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
            standard: Default::default(),
            shadow: BTreeSet::new(),
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
        // Each run opens it again: the current directory may be another one then.
        let absolute = std::path::absolute(host).unwrap_or_else(|_| host.to_owned());
        let mut mount = MountPoint { host: host.to_owned(), guest: guest.to_owned(), read_only };
        mount.open()?;
        mount.host = absolute;
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

    /// Where libc.so and the default memory manager lie. Without, it is the `lib` of
    /// [`sysroot::find`](crate::sysroot::find).
    pub fn system_libraries(mut self, directory: impl Into<PathBuf>) -> Self {
        self.system_libraries = Some(directory.into());
        self
    }

    /// Writes each system call with its arguments and result to `to`, one a line.
    pub fn trace(mut self, to: impl Write + Send + 'static) -> Self {
        self.trace = Some(Trace(Arc::new(Mutex::new(to))));
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

    /// Gives warnings to `handler` in place of standard error, a line without its end each: what the linker adapts or lets through, and
    /// wrong answers of a memory manager.
    pub fn on_warning(mut self, handler: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.options.hooks.warning = Some(Arc::new(handler));
        self
    }

    /// Where the program's standard input comes from; this process's, unless set.
    pub fn stdin(mut self, from: impl Into<Stdio>) -> Self {
        self.standard[0] = from.into();
        self
    }

    /// Where its standard output goes; to this process's, unless set.
    pub fn stdout(mut self, to: impl Into<Stdio>) -> Self {
        self.standard[1] = to.into();
        self
    }

    /// Where its standard error goes; to this process's, unless set.
    pub fn stderr(mut self, to: impl Into<Stdio>) -> Self {
        self.standard[2] = to.into();
        self
    }

    /// Defines the function `name` for whatever imports it and finds it in no library. Its address can be taken,
    /// and dlsym finds it. See [`IntoFunction`] for what it can be.
    ///
    /// ```no_run
    /// let mut command = muslin::Command::new("program")
    ///     .define("add", |a: i32, b: i32| a.wrapping_add(b))
    ///     .define("greet", |guest: &mut muslin::Guest<'_>, name: u32| -> Result<(), muslin::HostError> {
    ///         println!("Hello, {}!", String::from_utf8_lossy(&guest.read_string(name, 100)?));
    ///         Ok(())
    ///     });
    /// command.run()?;
    /// # Ok::<(), muslin::Error>(())
    /// ```
    pub fn define<M>(mut self, name: impl Into<String>, function: impl IntoFunction<M>) -> Self {
        let key = ("env".to_owned(), name.into());
        self.options.hooks.functions.insert(key, function.into_function().0);
        self
    }

    /// As [`define`](Self::define), and comes before the definitions of all libraries. Calls inside of the library that
    /// defines it are not looked up, and stay; so do those between the parts of a [`bundle`](Self::bundle).
    pub fn shadow<M>(mut self, name: impl Into<String>, function: impl IntoFunction<M>) -> Self {
        let name = name.into();
        self.shadow.insert(name.clone());
        self.define(name, function)
    }

    /// Asks `handler` about each function that is imported and defined nowhere: when a library is loaded, and again
    /// when a function that was let through is called.
    pub fn on_unresolved(
        mut self,
        handler: impl Fn(&UndefinedFunction<'_>) -> Resolve + Send + Sync + 'static,
    ) -> Self {
        self.options.hooks.unresolved =
            Some(Arc::new(move |undefined: &UndefinedFunction<'_>| match handler(undefined) {
                Resolve::Default => Answer::Default,
                Resolve::Fail => Answer::Fail,
                Resolve::Stub => Answer::Stub,
                Resolve::Define(function) => Answer::Provide(function.0),
            }));
        self
    }

    /// How many bytes of the calling thread's stack the program may use for its calls: 1 MiB unless set. The thread
    /// must have about 256 KiB more.
    pub fn host_stack(mut self, bytes: usize) -> Self {
        self.options.host_stack = bytes;
        self
    }

    /// Runs the program on this thread until it ends. It can be run again, as a new process each time; also after an
    /// error, when what was missing has been found.
    ///
    /// # Errors
    /// If it could not be started.
    pub fn run(&mut self) -> Result<ExitStatus, Error> {
        let Ready { mut process, pumps, name, bytes, identity, config } = self.ready()?;
        let end = match config {
            None => process.run_static(&name, &bytes, identity),
            Some(config) => process.run_dynamic(&name, bytes, identity, config),
        };
        drop(process);
        pumps.into_iter().for_each(Pump::finish);
        Ok(status_of(end?))
    }

    /// Runs the program as [`run`](Self::run) does, with nothing to read unless [`stdin`](Self::stdin) was called, and
    /// gives what it wrote.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn output(&mut self) -> Result<Output, Error> {
        let buffers: [Arc<Mutex<Vec<u8>>>; 2] = Default::default();
        let [stdin, stdout, stderr] = &mut self.standard;
        let former = (std::mem::take(stdout), std::mem::take(stderr));
        (*stdout, *stderr) = (Stdio::buffer(&buffers[0]), Stdio::buffer(&buffers[1]));
        let without_input = stdin.is_inherited();
        if without_input {
            *stdin = Stdio::null();
        }
        let status = self.run();
        (self.standard[1], self.standard[2]) = former;
        if without_input {
            self.standard[0] = Stdio::inherit();
        }
        let [stdout, stderr] = buffers.map(|buffer| {
            std::mem::take(&mut *buffer.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
        });
        Ok(Output { status: status?, stdout, stderr })
    }

    /// Makes one module of a dynamic program and the libraries that it needs, which behaves as they do and needs none of these files. It can
    /// still load libraries while it runs. A static program is one module already and is returned as it is. Nothing of the program runs.
    ///
    /// Debug information is left out.
    ///
    /// # Errors
    /// As for [`run`](Self::run), up to where the program would begin.
    pub fn bundle(&mut self) -> Result<Vec<u8>, Error> {
        let Ready { mut process, name, bytes, identity, config, .. } = self.ready()?;
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
    pub fn compile(&mut self) -> Result<Vec<u8>, Error> {
        let Ready { mut process, name, bytes, identity, config, .. } = self.ready()?;
        Ok(process.compile(&name, bytes, identity, config)?)
    }

    /// Starts a process without running the program: loads these libraries, which are names to be searched for or paths of the
    /// host, and all that they need, and runs their constructors. The command's program is only a name then:
    /// `Command::new("calculator").library_path("lib").libraries(["libcalc.so"])`.
    ///
    /// # Errors
    /// If a library cannot be loaded, or a constructor ends the process.
    pub fn libraries<L: Into<String>>(
        &mut self,
        libraries: impl IntoIterator<Item = L>,
    ) -> Result<crate::Process, CallError> {
        let link = CallError::Link;
        let (mut engine, pumps) = self.prepare().map_err(link)?;
        let libraries: Vec<String> = libraries.into_iter().map(Into::into).collect();
        let name = self.path.to_string_lossy().into_owned();
        let config = self.config(&mut engine, false).map_err(link)?;
        match engine.start_libraries(&name, &libraries, config) {
            Ok(Ok(())) => Ok(crate::Process { engine, pumps }),
            Ok(Err(end)) => Err(CallError::Ended(status_of(end))),
            Err(error) => Err(link(error.into())),
        }
    }

    /// Reads the program and makes a process for it.
    fn ready(&mut self) -> Result<Ready, Error> {
        let (bytes, identity) = match &self.bytes {
            Some(bytes) => (bytes.clone(), None),
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
        let (mut process, pumps) = self.prepare()?;
        let config = match kind {
            program::Kind::Static => None,
            program::Kind::Dynamic => Some(self.config(&mut process, is_bundle(module.unwrap_or(&bytes)))?),
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
        Ok(Ready { process, pumps, name, bytes, identity, config })
    }

    /// A process with nothing loaded, and the threads that serve it.
    fn prepare(&mut self) -> Result<(Process, Vec<Pump>), Error> {
        let mut options = self.options.clone();
        let host_error = |what: &str, error: Errno| Error::Host(format!("{what}: {}", errno_text(error)));
        let space = AddressSpace::new()
            .map_err(|error| Error::Host(format!("no address space for the program: {}", text(&error))))?;
        let backend = if self.host {
            LinuxBackend::host()
        } else {
            let mounts = self.mounts.iter().map(MountPoint::open).collect::<Result<_, _>>()?;
            LinuxBackend::sandboxed(mounts).map_err(|error| Error::Host(text(&error)))?
        };
        let mut pumps = Vec::new();
        let mut standard = [None, None, None];
        for (number, stream) in self.standard.iter_mut().enumerate() {
            let name = ["standard input", "standard output", "standard error"][number];
            let (fd, pump) =
                stream.open(number == 0).map_err(|error| Error::Host(format!("{name}: {}", text(&error))))?;
            standard[number] = fd;
            pumps.extend(pump);
        }
        // The threads that take what the program writes must finish before this process does.
        options.exit_with_guest &= pumps.is_empty();
        let backend = backend.with_standard_files(standard);
        let start = Start {
            program: self.path.clone().into_os_string().into_vec(),
            arguments: self.arguments.iter().cloned().map(OsString::into_vec).collect(),
            environment: self.environment.iter().map(|(name, value)| variable(name, value)).collect(),
            directory: self
                .directory
                .clone()
                .map(|path| path.into_os_string().into_vec())
                .unwrap_or_default(),
        };
        let directory = String::from_utf8_lossy(&start.directory).into_owned();
        let mut task =
            Task::new(backend, space.clone(), start).map_err(|error| host_error(&directory, error))?;
        if let Some(trace) = &self.trace {
            task.trace_to(Box::new(trace.clone()));
        }
        let mut process = Process::new(task, space, &options).map_err(Error::Host)?;
        if let Some(path) = &self.memory_manager {
            process.use_memory_manager(&program::memory_manager(path, false)?)?;
        }
        Ok((process, pumps))
    }

    /// What the linker is told. The memory manager that lies with the libraries is started, if there is no other. A bundle
    /// has libc.so in it.
    fn config(&self, process: &mut Process, is_bundle: bool) -> Result<Config, Error> {
        let system = match &self.system_libraries {
            Some(directory) => Ok(directory.clone()),
            None => crate::sysroot::find().map(|sysroot| sysroot.join("lib")),
        };
        let default_path = match system {
            Ok(directory) => {
                if self.memory_manager.is_none() {
                    use_default_manager(process, &directory)?;
                }
                vec![search(Namespace::Host, &directory)]
            }
            Err(_) if is_bundle => Vec::new(),
            Err(error) => return Err(Error::NotFound(error)),
        };
        let mut config = Config {
            default_path,
            undefined: self.undefined.clone(),
            fix_signatures: self.fix_signatures,
            variadic: self.variadic.clone(),
            shadow: self.shadow.clone(),
            ..link_config(&self.environment, &self.library_path)
        };
        let preload = self.preload.iter().cloned();
        let preload = preload.map(|name| Preload { name, namespace: Namespace::Host, variable: None });
        config.preload.splice(0..0, preload);
        Ok(config)
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

/// The answer of a handler of [`Command::on_unresolved`].
#[derive(Clone, Default)]
pub enum Resolve {
    /// What [`Command::allow_undefined`] and dlopen's mode say.
    #[default]
    Default,
    /// It is an error.
    Fail,
    /// The function may stay undefined until it is called.
    Stub,
    /// This is the function, for all libraries from now on.
    Define(Function),
}

impl Resolve {
    /// A definition: see [`IntoFunction`] for what it can be.
    pub fn define<M>(function: impl IntoFunction<M>) -> Resolve {
        Resolve::Define(function.into_function())
    }
}

pub(crate) fn status_of(end: End) -> ExitStatus {
    match end {
        End::Exited(status) => ExitStatus::Exited(status),
        End::Signaled(signal, report) => ExitStatus::Signaled(signal, report),
        End::Unresolved(_, report) => ExitStatus::Unresolved(report),
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
