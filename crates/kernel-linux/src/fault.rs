//! The host's SIGSEGV and SIGBUS at guest addresses.
//!
//! A guest's wild access is usually made by compiled code, and the engine's handler turns it into a trap. Three
//! kinds are not: copies made here, which continue at their fixup; accesses that host code makes on the guest's
//! behalf (an engine's `memory.copy` or `memory.fill`); and SIGBUS in a mapping of a file that has shrunk. For
//! the last two the report function runs, on the stack that faulted, as if the faulting code had called it.
//! Everything else goes to whoever had the signal before.
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::sync::Once;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

use crate::address_space::RESERVED_SIZE;
use crate::guest_copy;

/// A fault that no handler can continue from.
#[derive(Clone, Copy, Debug)]
pub struct HostFault {
    /// SIGSEGV or SIGBUS.
    pub signal: i32,
    /// The guest address; beyond 4 GiB it is in the guard.
    pub address: u64,
}

/// Says what happened and ends the process.
pub type Report = fn(HostFault) -> !;

static REPORT: AtomicPtr<()> = AtomicPtr::new(std::ptr::null_mut());

/// Sets what is done about a fault in host code at a guest address. Without it the process dies of the signal.
///
/// The function runs in place of the code that faulted, which may hold locks: it should write and exit.
pub fn set_report(report: Report) {
    REPORT.store(report as *mut (), Ordering::Release);
}

/// Base addresses of all reservations; 0 is a free place. A handler cannot take a lock.
static BASES: [AtomicUsize; 64] = [const { AtomicUsize::new(0) }; 64];

/// Lets the handler know a reservation. `None` if there are too many.
pub(crate) fn register(base: usize) -> Option<()> {
    BASES
        .iter()
        .any(|place| place.compare_exchange(0, base, Ordering::AcqRel, Ordering::Relaxed).is_ok())
        .then_some(())
}

/// Forgets a reservation.
pub(crate) fn unregister(base: usize) {
    for place in &BASES {
        let _ = place.compare_exchange(base, 0, Ordering::AcqRel, Ordering::Relaxed);
    }
}

fn guest_address(host: usize) -> Option<u64> {
    BASES.iter().map(|place| place.load(Ordering::Acquire)).filter(|base| *base != 0).find_map(|base| {
        let offset = host.checked_sub(base)?;
        (offset < RESERVED_SIZE).then_some(offset as u64)
    })
}

/// What handled a signal before us. Written once, before the handler that reads it is installed.
struct Previous(UnsafeCell<MaybeUninit<libc::sigaction>>);

// SAFETY: `install` writes it once, under `Once`, before any handler can read it; afterwards it is only read.
unsafe impl Sync for Previous {}

static PREVIOUS_SEGV: Previous = Previous(UnsafeCell::new(MaybeUninit::uninit()));
static PREVIOUS_BUS: Previous = Previous(UnsafeCell::new(MaybeUninit::uninit()));

/// Installs the handler, once.
pub(crate) fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        for (signal, previous) in [(libc::SIGSEGV, &PREVIOUS_SEGV), (libc::SIGBUS, &PREVIOUS_BUS)] {
            // SAFETY: zeroes are a valid sigaction; the handler has the type that SA_SIGINFO asks for; `previous`
            // is written here only.
            unsafe {
                let mut action: libc::sigaction = std::mem::zeroed();
                action.sa_sigaction = handle as *const () as usize;
                // SA_NODEFER: the report function runs with the signal unblocked, and may itself fault.
                action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_NODEFER;
                libc::sigemptyset(&mut action.sa_mask);
                let failed = libc::sigaction(signal, std::ptr::null(), (*previous.0.get()).as_mut_ptr()) != 0
                    || libc::sigaction(signal, &action, std::ptr::null_mut()) != 0;
                assert!(!failed, "cannot install a handler for signal {signal}: {}", crate::errno::last().0);
            }
        }
    });
}

extern "C" fn handle(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the kernel, or an engine's handler that passes on, hands over valid structures.
    let (address, mut registers) = unsafe { ((*info).si_addr() as usize, Registers::of(context)) };
    if let Some(fixup) = guest_copy::fixup(registers.instruction()) {
        registers.continue_at(fixup);
        return;
    }
    let report = REPORT.load(Ordering::Acquire);
    if !report.is_null()
        && let Some(address) = guest_address(address)
    {
        registers.call(enter_report, signal, address);
        return;
    }
    pass_on(signal, info, context);
}

extern "C" fn enter_report(signal: libc::c_int, address: u64) -> ! {
    let report = REPORT.load(Ordering::Acquire);
    // SAFETY: `set_report` stored a `Report`; `handle` saw that it is not null.
    let report: Report = unsafe { std::mem::transmute::<*mut (), Report>(report) };
    report(HostFault { signal, address })
}

/// Calls what handled the signal before, or restores it so that the fault, when it happens again, is its own.
fn pass_on(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    let previous = if signal == libc::SIGBUS { &PREVIOUS_BUS } else { &PREVIOUS_SEGV };
    // SAFETY: `install` wrote it before this handler could run; a handler's type follows its SA_SIGINFO flag.
    unsafe {
        let previous = (*previous.0.get()).assume_init_ref();
        match previous.sa_sigaction {
            libc::SIG_DFL | libc::SIG_IGN => {
                libc::sigaction(signal, previous, std::ptr::null_mut());
            }
            handler if previous.sa_flags & libc::SA_SIGINFO != 0 => {
                type Handler = extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void);
                std::mem::transmute::<usize, Handler>(handler)(signal, info, context);
            }
            handler => std::mem::transmute::<usize, extern "C" fn(libc::c_int)>(handler)(signal),
        }
    }
}

/// The registers of the interrupted code.
struct Registers(*mut libc::ucontext_t);

#[cfg(target_arch = "x86_64")]
impl Registers {
    /// # Safety
    /// `context` is what a signal handler got as its third argument, and the handler has not returned.
    unsafe fn of(context: *mut libc::c_void) -> Self {
        Registers(context.cast())
    }

    fn register(&mut self, index: libc::c_int) -> &mut i64 {
        // SAFETY: `of`'s caller vouches for the context; one register is borrowed at a time.
        unsafe { &mut (*self.0).uc_mcontext.gregs[index as usize] }
    }

    fn instruction(&mut self) -> usize {
        *self.register(libc::REG_RIP) as usize
    }

    fn continue_at(&mut self, instruction: usize) {
        *self.register(libc::REG_RIP) = instruction as i64;
    }

    /// Makes the interrupted code call `function`, which never returns, below its red zone.
    fn call(&mut self, function: extern "C" fn(libc::c_int, u64) -> !, signal: libc::c_int, address: u64) {
        let stack = self.register(libc::REG_RSP);
        // At a function's entry the stack pointer is 8 below a multiple of 16: the return address lies there.
        *stack = ((*stack - 256) & !15) - 8;
        *self.register(libc::REG_RDI) = i64::from(signal);
        *self.register(libc::REG_RSI) = address as i64;
        // The direction flag must be clear at a call.
        *self.register(libc::REG_EFL) &= !0x400;
        self.continue_at(function as *const () as usize);
    }
}

#[cfg(not(target_arch = "x86_64"))]
impl Registers {
    /// # Safety
    /// `context` is what a signal handler got as its third argument.
    unsafe fn of(context: *mut libc::c_void) -> Self {
        Registers(context.cast())
    }

    fn instruction(&mut self) -> usize {
        0
    }

    fn continue_at(&mut self, _instruction: usize) {}

    /// The registers' names differ: the report runs on the signal stack instead.
    fn call(&mut self, function: extern "C" fn(libc::c_int, u64) -> !, signal: libc::c_int, address: u64) {
        function(signal, address)
    }
}
