//! Libraries without a program: loaded, and called from Rust.

use std::fmt;

use muslin_engine_wasmtime::{CallError as EngineError, Process as EngineProcess};

use crate::command::{Error, ExitStatus, status_of};
use crate::function::{Arguments, CallResult, Guest};
use crate::stdio::Pump;

/// A process without a program: libc is up, constructors have run, and libraries can be loaded and called. Made by
/// [`Command::libraries`](crate::Command::libraries).
///
/// It stays on the thread that made it. If guest code ends it, by `exit` or a signal, every later call is
/// [`CallError::Ended`].
pub struct Process {
    pub(crate) engine: EngineProcess,
    pub(crate) pumps: Vec<Pump>,
}

/// A library of a [`Process`]: the handle that dlopen returned. It stays loaded until it is [closed](Process::close) or the
/// process is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Library(u32);

/// How dlopen binds what it loads: the flags of `<dlfcn.h>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mode(u32);

impl Mode {
    /// RTLD_LAZY: functions may be undefined until they are called.
    pub const LAZY: Mode = Mode(1);
    /// RTLD_NOW: everything must be defined.
    pub const NOW: Mode = Mode(2);

    /// RTLD_GLOBAL: libraries loaded later see its symbols.
    pub fn global(self) -> Mode {
        Mode(self.0 | muslin_ldso::RTLD_GLOBAL)
    }

    /// RTLD_NODELETE: it stays when it is closed.
    pub fn no_delete(self) -> Mode {
        Mode(self.0 | muslin_ldso::RTLD_NODELETE)
    }

    /// RTLD_NOLOAD: it must be loaded already.
    pub fn no_load(self) -> Mode {
        Mode(self.0 | muslin_ldso::RTLD_NOLOAD)
    }
}

/// Why a library could not be loaded, or a function not called, or did not return.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// A library or symbol was not found, or something else is wrong with it. The process goes on.
    Link(Error),
    /// The function has another type than it is called with, or a pointer points to none. The process goes on.
    Mismatch(String),
    /// The guest ended in the call, or had ended before.
    Ended(ExitStatus),
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::Link(error) => error.fmt(f),
            CallError::Mismatch(message) => f.write_str(message),
            CallError::Ended(ExitStatus::Exited(status)) => {
                write!(f, "the process has exited with status {status}")
            }
            CallError::Ended(ExitStatus::Signaled(_, Some(report)) | ExitStatus::Unresolved(report)) => {
                report.fmt(f)
            }
            CallError::Ended(ExitStatus::Signaled(signal, None)) => {
                write!(f, "the process was killed by signal {signal}")
            }
        }
    }
}

impl std::error::Error for CallError {}

impl From<EngineError> for CallError {
    fn from(error: EngineError) -> CallError {
        match error {
            EngineError::Link(error) => CallError::Link(Error::of_link(error)),
            EngineError::Mismatch(message) => CallError::Mismatch(message),
            EngineError::Ended(end) => CallError::Ended(status_of(end)),
        }
    }
}

impl Process {
    /// dlopen: loads a library of the host's file system, or searches for it if `path` has no slash; runs its constructors.
    /// The same library gives the same handle.
    ///
    /// # Errors
    /// [`CallError::Link`], with nothing left behind: it can be tried again.
    pub fn open(&mut self, path: &str, mode: Mode) -> Result<Library, CallError> {
        Ok(Library(self.engine.open(path, mode.0)?))
    }

    /// dlclose: gives back what [`open`](Self::open) gave. When nobody uses the library any more, its destructors run
    /// and it is unloaded.
    ///
    /// # Errors
    /// [`CallError::Link`] if the library has been closed before.
    pub fn close(&mut self, library: Library) -> Result<(), CallError> {
        Ok(self.engine.close(library.0)?)
    }

    /// dlsym: the address of data, or a function pointer. Without a library, in all that are global.
    ///
    /// # Errors
    /// [`CallError::Link`] if there is no such symbol.
    pub fn symbol(&mut self, library: Option<Library>, name: &str) -> Result<u32, CallError> {
        Ok(self.engine.symbol(library.map_or(muslin_ldso::RTLD_DEFAULT, |library| library.0), name)?)
    }

    /// Calls the function `name` of a library, or without a library, of all that are global (libc's among them).
    ///
    /// # Errors
    /// [`CallError::Link`] if there is no such function, [`CallError::Mismatch`] if it is of another type,
    /// [`CallError::Ended`] if it does not return.
    pub fn call<A: Arguments, R: CallResult>(
        &mut self,
        library: Option<Library>,
        name: &str,
        arguments: A,
    ) -> Result<R, CallError> {
        let pointer = self.symbol(library, name)?;
        self.call_named(name, pointer, arguments)
    }

    /// Calls the function that a function pointer means.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    pub fn call_pointer<A: Arguments, R: CallResult>(
        &mut self,
        pointer: u32,
        arguments: A,
    ) -> Result<R, CallError> {
        self.call_named(&format!("the function at {pointer:#x}"), pointer, arguments)
    }

    fn call_named<A: Arguments, R: CallResult>(
        &mut self,
        name: &str,
        pointer: u32,
        arguments: A,
    ) -> Result<R, CallError> {
        let result = match self.engine.call(pointer, &arguments.values()) {
            Err(EngineError::Mismatch(message)) => {
                return Err(CallError::Mismatch(format!("{name}: {message}")));
            }
            result => result?,
        };
        R::from_result(result).ok_or_else(|| {
            let returns = result.map_or_else(|| "nothing".to_owned(), |value| value.ty().to_string());
            CallError::Mismatch(format!("{name}: it returns {returns}, not {}", R::describe()))
        })
    }

    /// The guest's memory.
    pub fn guest(&mut self) -> Guest<'_> {
        self.engine.guest()
    }

    /// Ends the process as `exit(status)` does: destructors and functions registered by atexit run, streams are
    /// flushed. To drop a process without this is as `_exit`.
    pub fn exit(mut self, status: i32) -> ExitStatus {
        let ended = match self.call::<_, ()>(None, "exit", (status,)) {
            Err(CallError::Ended(status)) => status,
            // Without libc there is nothing to run.
            _ => ExitStatus::Exited(status & 0xff),
        };
        let Process { engine, pumps } = self;
        drop(engine);
        pumps.into_iter().for_each(Pump::finish);
        ended
    }
}
