//! What is said when a program is killed by a signal of its own making.

use std::fmt::{self, Write as _};

use muslin_kernel::Memory as _;
use wasmtime::{AsContextMut, FrameInfo, ThrownException, Trap, WasmBacktrace};

use crate::fault::Fault;
use crate::process::State;

/// Why a program died, and where: one line of reason, then a backtrace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What happened: "write to 0x0: a null pointer".
    pub reason: String,
    /// The guest's calls, innermost first.
    pub frames: Vec<Frame>,
}

/// One call in a [`Report`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The function's name, demangled, or its number in the module.
    pub function: String,
    /// Source file and line, if the module has debug information.
    pub location: Option<(String, u32)>,
    /// The module: its path as it was loaded.
    pub module: String,
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.function)?;
        if let Some((file, line)) = &self.location {
            write!(f, " at {file}:{line}")?;
        }
        write!(f, " ({})", self.module)
    }
}

/// Frames shown at either end of a long backtrace.
const SHOWN: usize = 16;

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)?;
        let mut runs: Vec<(usize, &Frame, usize)> = Vec::new();
        for (number, frame) in self.frames.iter().enumerate() {
            match runs.last_mut() {
                Some((_, last, count)) if *last == frame => *count += 1,
                _ => runs.push((number, frame, 1)),
            }
        }
        for (index, (number, frame, count)) in runs.iter().enumerate() {
            if index == SHOWN && runs.len() > 2 * SHOWN {
                write!(f, "\n    … {} more …", runs.len() - 2 * SHOWN)?;
            }
            if runs.len() > 2 * SHOWN && (SHOWN..runs.len() - SHOWN).contains(&index) {
                continue;
            }
            write!(f, "\n  #{number} {frame}")?;
            if *count > 1 {
                write!(f, ", {count} times")?;
            }
        }
        if self.frames.len() >= crate::config::MOST_FRAMES {
            f.write_str("\n  …")?;
        }
        Ok(())
    }
}

/// The name of a signal, as in `<signal.h>`, and what Linux calls it.
pub fn signal_name(signal: i32) -> (&'static str, &'static str) {
    match signal {
        libc::SIGHUP => ("SIGHUP", "hangup"),
        libc::SIGINT => ("SIGINT", "interrupt"),
        libc::SIGQUIT => ("SIGQUIT", "quit"),
        libc::SIGILL => ("SIGILL", "illegal instruction"),
        libc::SIGTRAP => ("SIGTRAP", "trace trap"),
        libc::SIGABRT => ("SIGABRT", "aborted"),
        libc::SIGBUS => ("SIGBUS", "bus error"),
        libc::SIGFPE => ("SIGFPE", "arithmetic exception"),
        libc::SIGKILL => ("SIGKILL", "killed"),
        libc::SIGUSR1 => ("SIGUSR1", "user signal 1"),
        libc::SIGSEGV => ("SIGSEGV", "segmentation fault"),
        libc::SIGUSR2 => ("SIGUSR2", "user signal 2"),
        libc::SIGPIPE => ("SIGPIPE", "broken pipe"),
        libc::SIGALRM => ("SIGALRM", "alarm clock"),
        libc::SIGTERM => ("SIGTERM", "terminated"),
        libc::SIGSTKFLT => ("SIGSTKFLT", "stack fault"),
        libc::SIGXCPU => ("SIGXCPU", "CPU time limit exceeded"),
        libc::SIGXFSZ => ("SIGXFSZ", "file size limit exceeded"),
        libc::SIGVTALRM => ("SIGVTALRM", "virtual timer expired"),
        libc::SIGPROF => ("SIGPROF", "profiling timer expired"),
        libc::SIGIO => ("SIGIO", "I/O possible"),
        libc::SIGPWR => ("SIGPWR", "power failure"),
        libc::SIGSYS => ("SIGSYS", "bad system call"),
        _ => ("a signal", "killed by a signal"),
    }
}

/// The frames of the backtrace that an error carries.
pub(crate) fn frames(error: &wasmtime::Error, state: &State) -> Vec<Frame> {
    let Some(backtrace) = error.downcast_ref::<WasmBacktrace>() else { return Vec::new() };
    backtrace
        .frames()
        .iter()
        // The way out of host code and the linker's stubs are no functions of the guest's.
        .filter(|frame| {
            let modules = state.modules.borrow();
            let name = modules.name(frame.module(), frame.func_index());
            !matches!(name, Some(crate::process::BOOT_NAME | muslin_ldso::STUBS))
        })
        .flat_map(|frame| frames_of(frame, state))
        .collect()
}

/// A frame and those of the functions that were inlined into it.
fn frames_of(frame: &FrameInfo, state: &State) -> Vec<Frame> {
    let module = state.modules.borrow().name(frame.module(), frame.func_index()).unwrap_or("?").to_owned();
    let own_name = || match frame.func_name() {
        Some(name) => demangle(name),
        None => format!("function {}", frame.func_index()),
    };
    let symbols = frame.symbols();
    if symbols.is_empty() {
        return vec![Frame { function: own_name(), location: None, module }];
    }
    let of_symbol = |symbol: &wasmtime::FrameSymbol| Frame {
        function: symbol.name().map_or_else(own_name, demangle),
        location: symbol.file().zip(symbol.line()).map(|(file, line)| (file.to_owned(), line)),
        module: module.clone(),
    };
    symbols.iter().map(of_symbol).collect()
}

fn demangle(name: &str) -> String {
    if let Ok(name) = rustc_demangle::try_demangle(name) {
        return format!("{name:#}");
    }
    let demangled = cpp_demangle::Symbol::new(name).ok().and_then(|symbol| symbol.demangle().ok());
    demangled.unwrap_or_else(|| name.to_owned())
}

/// A trap in the words of a C programmer: the signal that Linux would have sent, its code, and the reason.
pub(crate) struct Meaning {
    pub(crate) signal: i32,
    pub(crate) code: i32,
    pub(crate) reason: String,
}

const SEGV_MAPERR: i32 = 1;
const SEGV_ACCERR: i32 = 2;
const BUS_ADRALN: i32 = 1;
const BUS_ADRERR: i32 = 2;
const FPE_INTDIV: i32 = 1;
const FPE_INTOVF: i32 = 2;
const FPE_FLTINV: i32 = 7;
const ILL_ILLOPN: i32 = 2;

/// What an error from the guest means, unless it is a [`crate::imports::Stopped`].
pub(crate) fn meaning(
    error: &wasmtime::Error,
    fault: Option<Fault>,
    store: &mut impl AsContextMut<Data = State>,
) -> Meaning {
    let new = |signal, code, reason: &str| Meaning { signal, code, reason: reason.to_owned() };
    if error.is::<ThrownException>() {
        return new(
            libc::SIGABRT,
            0,
            "an exception that nobody catches: a longjmp to a function that has returned, or a C++ throw",
        );
    }
    if let Some(fault) = fault.filter(|fault| fault.in_host) {
        return memory(fault, store);
    }
    if let Some(unloaded) = error.downcast_ref::<crate::unloaded::Unloaded>() {
        return new(libc::SIGSEGV, SEGV_MAPERR, &unloaded.to_string());
    }
    match error.downcast_ref::<Trap>() {
        Some(Trap::MemoryOutOfBounds) => match fault {
            Some(fault) => memory(fault, store),
            None => new(libc::SIGSEGV, SEGV_MAPERR, "a copy or fill that leaves the 4 GiB address space"),
        },
        Some(Trap::StackOverflow) => {
            new(libc::SIGSEGV, SEGV_MAPERR, "stack overflow: the calls are nested too deeply")
        }
        Some(Trap::HeapMisaligned) => {
            new(libc::SIGBUS, BUS_ADRALN, "an atomic access to a misaligned address")
        }
        Some(Trap::IndirectCallToNull) => new(libc::SIGSEGV, SEGV_MAPERR, "call of a null function pointer"),
        Some(Trap::TableOutOfBounds) => {
            new(libc::SIGSEGV, SEGV_MAPERR, "call of a function pointer that points to no function")
        }
        Some(Trap::BadSignature) => new(
            libc::SIGILL,
            ILL_ILLOPN,
            "call of a function pointer whose type differs from the function's definition",
        ),
        Some(Trap::IntegerDivisionByZero) => new(libc::SIGFPE, FPE_INTDIV, "integer division by zero"),
        Some(Trap::IntegerOverflow) => {
            new(libc::SIGFPE, FPE_INTOVF, "integer overflow: the quotient of the least number and -1")
        }
        Some(Trap::BadConversionToInteger) => new(
            libc::SIGFPE,
            FPE_FLTINV,
            "conversion to an integer of a number that is too large, or no number",
        ),
        Some(Trap::UnreachableCodeReached) => {
            new(libc::SIGILL, ILL_ILLOPN, "unreachable code was reached (a trap, or undefined behaviour)")
        }
        Some(trap) => new(libc::SIGILL, ILL_ILLOPN, &trap.to_string()),
        None => new(libc::SIGABRT, 0, &crate::code::one_line(error)),
    }
}

/// A fault at an address, and what lies there.
fn memory(fault: Fault, store: &mut impl AsContextMut<Data = State>) -> Meaning {
    let mut store = store.as_context_mut();
    let stack_pointer = store.data().stack_pointer;
    let stack_pointer =
        stack_pointer.and_then(|global| global.get(&mut store).i32()).map(|value| value as u32);
    let state = store.data();
    let access = match fault.write {
        Some(true) => "write to",
        Some(false) => "read from",
        None => "access to",
    };
    let mut reason = String::new();
    let _ = write!(reason, "{access} {:#x}: ", fault.address);
    let readable =
        u32::try_from(fault.address).is_ok_and(|address| state.space.read(address, &mut [0]).is_ok());
    let stack = &state.stack;
    let overflowed = stack_pointer.is_some_and(|sp| sp < stack.start || sp > stack.end);
    if fault.signal == libc::SIGBUS {
        reason.push_str("beyond the end of a mapped file");
        return Meaning { signal: libc::SIGBUS, code: BUS_ADRERR, reason };
    }
    let code = if readable { SEGV_ACCERR } else { SEGV_MAPERR };
    if readable {
        reason.push_str("read-only memory");
    } else if overflowed && (fault.address < u64::from(stack.start) || fault.address >= 1 << 31) {
        reason.push_str("stack overflow, it is below the stack");
    } else if fault.address < 4096 {
        reason.push_str("a null pointer");
    } else if fault.address < u64::from(muslin_kernel_linux::LOWEST_ADDRESS) {
        reason.push_str("near null, where nothing is ever mapped");
    } else if fault.address >= 1 << 32 {
        reason.push_str("beyond the 4 GiB address space");
    } else {
        reason.push_str("nothing is mapped there");
        let unloaded = state.loader.as_ref().and_then(|loader| loader.unloaded_at(fault.address as u32));
        if let Some(library) = unloaded {
            let _ = write!(reason, "; data of {library} was, until dlclose unloaded it");
        }
    }
    Meaning { signal: libc::SIGSEGV, code, reason }
}
