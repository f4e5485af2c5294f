//! Faults at guest addresses: remembers where, and turns those of host code into the guest's.
//!
//! Compiled code that touches memory which is not there gets a SIGSEGV; wasmtime's handler makes it a trap, but
//! the trap does not say at which address or whether it was a write. A handler of ours, which wasmtime asks first, notes both.
//!
//! Wasmtime runs `memory.copy`, `memory.fill` and `memory.init` in host code. A fault there is none of wasmtime's
//! business, so muslin-kernel-linux's handler reports it to [`host_fault`], which runs on the stack that faulted as if the
//! faulting instruction had called it. From there the guest is left in the one way that wasmtime knows: by a trap
//! of compiled code. The function `trap` of the process's first module is an `unreachable`; control goes there with
//! the frame pointer that the guest's own code had when it called the host. Wasmtime then sees a guest that trapped, with
//! a true backtrace, and [`take`] tells the trap's meaning. The host frames that are skipped are a
//! routine that copies bytes; they hold nothing that needs giving back.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use muslin_kernel_linux::fault::HostFault;
use muslin_kernel_linux::{GUARD_SIZE, SIZE};

/// A fault at a guest address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    /// SIGSEGV or SIGBUS.
    pub(crate) signal: i32,
    /// Where; at or above 4 GiB, it is beyond the address space.
    pub(crate) address: u64,
    /// Whether it was a write, if that is known.
    pub(crate) write: Option<bool>,
    /// It happened in host code, on the guest's behalf.
    pub(crate) in_host: bool,
}

thread_local! {
    /// The last fault that nobody has asked for. A `Cell` with a constant start and no destructor, so that a
    /// signal handler may touch it.
    static LAST: Cell<Option<Fault>> = const { Cell::new(None) };
    /// How to leave the guest that runs on this thread.
    static GUEST: RefCell<Option<Guest>> = const { RefCell::new(None) };
}

/// Bounds of all compiled code of the process, so that the handler can tell it from the host's. Only grow.
static CODE_START: AtomicUsize = AtomicUsize::new(usize::MAX);
static CODE_END: AtomicUsize = AtomicUsize::new(0);

/// Makes compiled code at these addresses known.
pub(crate) fn code_at(addresses: Range<usize>) {
    CODE_START.fetch_min(addresses.start, Ordering::Relaxed);
    CODE_END.fetch_max(addresses.end, Ordering::Relaxed);
}

/// The last fault, once.
pub(crate) fn take() -> Option<Fault> {
    LAST.take()
}

/// What wasmtime's handler is to ask first. `base` is the host address of guest address 0.
pub(crate) fn observer(
    base: usize,
) -> impl Fn(libc::c_int, *const libc::siginfo_t, *const libc::c_void) -> bool + Send + Sync {
    move |signal, info, context| {
        if signal != libc::SIGSEGV {
            return false;
        }
        // SAFETY: wasmtime hands on what its signal handler got from the kernel.
        let (address, (instruction, write)) = unsafe { ((*info).si_addr() as usize, registers(context)) };
        let code = CODE_START.load(Ordering::Relaxed)..CODE_END.load(Ordering::Relaxed);
        let offset = address.wrapping_sub(base);
        if offset < SIZE + GUARD_SIZE && instruction.is_none_or(|pc| code.contains(&pc)) {
            let fault = Fault { signal, address: offset as u64, write, in_host: false };
            LAST.set(Some(fault));
        }
        false
    }
}

/// The interrupted instruction and whether it wrote.
///
/// # Safety
/// `context` is what a signal handler got as its third argument.
#[cfg(target_arch = "x86_64")]
unsafe fn registers(context: *const libc::c_void) -> (Option<usize>, Option<bool>) {
    // SAFETY: the caller's promise.
    let registers = unsafe { &(*context.cast::<libc::ucontext_t>()).uc_mcontext.gregs };
    // Bit 1 of a page fault's error code says that the access was a write (Intel SDM, volume 3, 4.7).
    let write = registers[libc::REG_ERR as usize] & 2 != 0;
    (Some(registers[libc::REG_RIP as usize] as usize), Some(write))
}

/// The registers' names differ: nothing is known.
///
/// # Safety
/// None is needed.
#[cfg(not(target_arch = "x86_64"))]
unsafe fn registers(_context: *const libc::c_void) -> (Option<usize>, Option<bool>) {
    (None, None)
}

/// What must be known of a running guest to leave it from host code.
struct Guest {
    /// The address of an instruction that compiled code traps at, on purpose.
    trap: usize,
    /// The host's stack pointer when the guest was entered.
    stack: usize,
    is_function: Box<dyn Fn(usize) -> bool>,
    is_code: Box<dyn Fn(usize) -> bool>,
}

/// While this lives, faults in host code on this thread are the guest's.
pub(crate) struct Entered {
    outer: Option<Guest>,
}

/// The guest is about to be entered on this thread. `trap` is the address of an instruction that compiled code traps at;
/// `is_function` and `is_code` say what lies at an address: a module's function, or any compiled code.
pub(crate) fn enter(
    trap: usize,
    is_function: impl Fn(usize) -> bool + 'static,
    is_code: impl Fn(usize) -> bool + 'static,
) -> Entered {
    muslin_kernel_linux::fault::set_report(host_fault);
    LAST.take();
    let here = 0u8;
    let stack = (&raw const here) as usize;
    let guest = Guest { trap, stack, is_function: Box::new(is_function), is_code: Box::new(is_code) };
    Entered { outer: GUEST.replace(Some(guest)) }
}

impl Drop for Entered {
    fn drop(&mut self) {
        GUEST.replace(self.outer.take());
    }
}

/// Runs in place of host code that touched guest memory which is not there.
fn host_fault(fault: HostFault) -> ! {
    LAST.set(Some(Fault { signal: fault.signal, address: fault.address, write: None, in_host: true }));
    let here = 0u8;
    let way_out = GUEST.try_with(|guest| {
        let guest = guest.try_borrow().ok()?;
        let guest = guest.as_ref()?;
        let frame = calling_frame(guest, (&raw const here) as usize)?;
        Some((guest.trap, frame))
    });
    if let Ok(Some((trap, frame))) = way_out {
        #[cfg(target_arch = "x86_64")]
        // SAFETY: `frame` is the frame pointer of glue that the guest's code called, so `trap`, an instruction of
        // compiled code that raises a trap, runs as if it belonged to that glue. It touches no memory. The frames below
        // `frame` are abandoned, see the module's text.
        unsafe {
            std::arch::asm!("mov rbp, {frame}", "jmp {trap}", frame = in(reg) frame, trap = in(reg) trap, options(noreturn));
        }
        #[cfg(not(target_arch = "x86_64"))]
        let _ = (trap, frame);
    }
    let signal = fault.signal;
    eprintln!("muslin: the host touched guest memory at {:#x}, where nothing is mapped", fault.address);
    std::process::exit(128 + signal)
}

/// The frame pointer of the glue through which the guest's code called the host: just below a return address into
/// a function of the guest lies that function's own frame pointer, which the glue saved first thing.
fn calling_frame(guest: &Guest, stack_pointer: usize) -> Option<usize> {
    // SAFETY: the addresses read lie between the present stack pointer and the frame that entered the guest, on one
    // stack.
    let word = |address: usize| unsafe { (address as *const usize).read() };
    let inside =
        |address: usize| address > stack_pointer && address < guest.stack - 16 && address.is_multiple_of(8);
    let first = stack_pointer.next_multiple_of(8) + 8;
    (first..guest.stack.saturating_sub(16)).step_by(8).find_map(|slot| {
        let saved = word(slot - 8);
        let plausible = (guest.is_function)(word(slot)) && saved > slot && inside(saved);
        (plausible && (guest.is_code)(word(saved + 8))).then_some(slot - 8)
    })
}
