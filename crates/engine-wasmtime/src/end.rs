//! From what wasmtime returns to how a process ended.

use muslin_kernel::{Fault, Stop};
use wasmtime::{AsContextMut, Error, ThrownException, WasmBacktrace};

use crate::embed::LookupFailed;
use crate::imports::Stopped;
use crate::process::State;
use crate::report::{self, Report};
use crate::{fault, signals};

/// How a process ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// It exited with this status, 0 to 255.
    Exited(i32),
    /// A signal of this number killed it: a shell would show 128 + number. There is a report if on Linux there
    /// would be a core dump.
    Signaled(i32, Option<Report>),
    /// It called a function that nobody defines; the error names it. ld.so ends a process with status 127 then.
    Unresolved(muslin_ldso::Error, Report),
}

/// Whether an error came out of guest code, and not from the engine before any of it ran.
pub(crate) fn is_from_guest(error: &Error) -> bool {
    error.is::<Stopped>()
        || error.is::<LookupFailed>()
        || error.is::<ThrownException>()
        || error.is::<WasmBacktrace>()
}

/// How the process ended whose guest code left with `error`. Runs the guest's own handler if it has one for this.
pub(crate) fn of(error: &Error, store: &mut impl AsContextMut<Data = State>) -> End {
    let fault = fault::take();
    let frames = report::frames(error, store.as_context().data());
    let report = |reason: String| Some(Report { reason, frames: frames.clone() });
    if let Some(LookupFailed(error)) = error.downcast_ref::<LookupFailed>() {
        let report = Report { reason: error.message().to_owned(), frames };
        return End::Unresolved(error.clone(), report);
    }
    match error.downcast_ref::<Stopped>() {
        Some(Stopped(Stop::Exit(status))) => return End::Exited(*status),
        Some(Stopped(Stop::Signal(signal))) => {
            let (name, text) = report::signal_name(*signal);
            let report = dumps_core(*signal).then(|| report(format!("{text} ({name})"))).flatten();
            return End::Signaled(*signal, report);
        }
        None => {}
    }
    let meaning = report::meaning(error, fault, store);
    let address = fault.map_or(0, |fault| fault.address as u32);
    let for_guest = Fault { signal: meaning.signal, code: meaning.code, address };
    if let Err(error) = signals::deliver_fault(store, for_guest)
        && let Some(Stopped(Stop::Exit(status))) = error.downcast_ref::<Stopped>()
    {
        return End::Exited(*status);
    }
    let (name, text) = report::signal_name(meaning.signal);
    End::Signaled(meaning.signal, report(format!("{text} ({name}): {}", meaning.reason)))
}

/// Signals whose default action is a core dump (signal(7)).
fn dumps_core(signal: i32) -> bool {
    use libc::{SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGSYS, SIGTRAP, SIGXCPU, SIGXFSZ};
    matches!(
        signal,
        SIGQUIT | SIGILL | SIGABRT | SIGFPE | SIGSEGV | SIGBUS | SIGSYS | SIGTRAP | SIGXCPU | SIGXFSZ
    )
}
