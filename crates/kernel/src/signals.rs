//! Signals: what a process does with each, which are blocked, which are waiting.
//!
//! A signal that is sent is queued here. At the end of every system call the waiting, unblocked ones are
//! settled: default actions happen at once, and those with a handler are handed to the engine one by one
//! ([`Signals::next_delivery`]), because only the engine can call into the guest. While a handler runs, its mask
//! holds; the delivery carries the mask to go back to. (POSIX 2.4; man 7 signal.)
use muslin_abi::signal::{
    KernelSigaction, NSIG, SA_NODEFER, SA_ONSTACK, SA_RESETHAND, SIG_DFL, SIG_IGN, SIGBUS, SIGCHLD, SIGCONT,
    SIGFPE, SIGILL, SIGKILL, SIGSEGV, SIGSTOP, SIGSYS, SIGTRAP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH,
    SS_DISABLE, Siginfo, SignalStack,
};
use zerocopy::{FromZeros, IntoBytes};

use crate::task::Stop;

/// A handler to be called.
#[derive(Debug)]
#[must_use = "the signal is no longer pending: call its handler"]
pub struct Delivery {
    /// The signal's number: the handler's first argument.
    pub signal: i32,
    /// The handler's index in the function table.
    pub handler: u32,
    /// `SA_*` of the action. With `SA_SIGINFO` the handler takes (signal, siginfo, ucontext).
    pub flags: u64,
    /// The `siginfo_t`, as it is to lie in guest memory.
    pub siginfo: [u8; 128],
    /// The stack to run on, lowest address and size, if the action asks for the alternate one and there is one.
    pub alternate_stack: Option<(u32, u32)>,
    restore_mask: u64,
}

/// A trap that Linux would have made a signal.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP.
    pub signal: i32,
    /// `SEGV_*`, `FPE_*`, …
    pub code: i32,
    /// Where: the guest address for SIGSEGV and SIGBUS.
    pub address: u32,
}

/// What a signal does when it has no handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Default {
    Terminate,
    Ignore,
    Stop,
}

fn default_action(signal: i32) -> Default {
    match signal {
        SIGCHLD | SIGCONT | SIGURG | SIGWINCH => Default::Ignore,
        SIGSTOP | SIGTSTP | SIGTTIN | SIGTTOU => Default::Stop,
        _ => Default::Terminate,
    }
}

/// The bit of a signal in a mask.
pub(crate) fn bit(signal: i32) -> u64 {
    1 << (signal - 1)
}

/// SIGKILL and SIGSTOP cannot be blocked.
const UNBLOCKABLE: u64 = 1 << (SIGKILL - 1) | 1 << (SIGSTOP - 1);

/// Signals that a fault raises: they are delivered before others.
const SYNCHRONOUS: [i32; 6] = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS];

/// The first signal that queues: of the ones before, a second is lost while one waits.
const FIRST_REAL_TIME: i32 = 32;

/// A task's signals.
pub struct Signals {
    actions: [KernelSigaction; NSIG as usize],
    mask: u64,
    /// The mask to return to once the call that replaced it (sigsuspend, ppoll) is over.
    saved_mask: Option<u64>,
    pending: u64,
    queue: Vec<Siginfo>,
    alternate_stack: SignalStack,
}

impl std::default::Default for Signals {
    fn default() -> Self {
        Signals::new()
    }
}

impl Signals {
    /// All actions default, nothing blocked, nothing pending.
    pub fn new() -> Self {
        Signals {
            actions: [KernelSigaction::new_zeroed(); NSIG as usize],
            mask: 0,
            saved_mask: None,
            pending: 0,
            queue: Vec::new(),
            alternate_stack: SignalStack { sp: 0, flags: SS_DISABLE, size: 0 },
        }
    }

    pub(crate) fn action(&self, signal: i32) -> KernelSigaction {
        self.actions[signal as usize - 1]
    }

    pub(crate) fn set_action(&mut self, signal: i32, action: KernelSigaction) {
        self.actions[signal as usize - 1] = action;
        if self.is_ignored(signal) {
            self.discard(signal);
        }
    }

    pub(crate) fn mask(&self) -> u64 {
        self.mask
    }

    pub(crate) fn set_mask(&mut self, mask: u64) {
        self.mask = mask & !UNBLOCKABLE;
    }

    /// Replaces the mask until the present system call and the handlers that follow it are over.
    pub(crate) fn set_mask_for_call(&mut self, mask: u64) {
        self.saved_mask.get_or_insert(self.mask);
        self.set_mask(mask);
    }

    /// Ends what [`set_mask_for_call`](Self::set_mask_for_call) began.
    pub(crate) fn restore_mask(&mut self) {
        if let Some(mask) = self.saved_mask.take() {
            self.mask = mask;
        }
    }

    pub(crate) fn pending(&self) -> u64 {
        self.pending
    }

    pub(crate) fn alternate_stack(&self) -> SignalStack {
        self.alternate_stack
    }

    pub(crate) fn set_alternate_stack(&mut self, stack: SignalStack) {
        self.alternate_stack = stack;
    }

    /// Whether a signal waits that is not blocked.
    #[inline]
    pub(crate) fn any_deliverable(&self) -> bool {
        self.pending & !self.mask != 0
    }

    /// Whether the end of a system call has something to do here.
    #[inline]
    pub(crate) fn needs_settling(&self) -> bool {
        self.any_deliverable() || self.saved_mask.is_some()
    }

    fn is_ignored(&self, signal: i32) -> bool {
        match self.action(signal).handler {
            SIG_IGN => true,
            SIG_DFL => default_action(signal) == Default::Ignore,
            _ => false,
        }
    }

    /// Queues a signal. `info.signo` is a valid number.
    pub(crate) fn send(&mut self, info: Siginfo) {
        let signal = info.signo;
        if self.is_ignored(signal) && self.mask & bit(signal) == 0 {
            return;
        }
        if signal < FIRST_REAL_TIME && self.pending & bit(signal) != 0 {
            return;
        }
        self.pending |= bit(signal);
        self.queue.push(info);
    }

    /// Forgets signals that wait unblocked and would do nothing.
    pub(crate) fn drop_ignored(&mut self) {
        for signal in 1..=NSIG {
            if self.pending & !self.mask & bit(signal) != 0 && self.is_ignored(signal) {
                self.discard(signal);
            }
        }
    }

    fn discard(&mut self, signal: i32) {
        self.pending &= !bit(signal);
        self.queue.retain(|info| info.signo != signal);
    }

    /// Takes the oldest queued instance of a pending signal.
    pub(crate) fn take(&mut self, signal: i32) -> Siginfo {
        let mut info = Siginfo::new_zeroed();
        info.signo = signal;
        if let Some(index) = self.queue.iter().position(|i| i.signo == signal) {
            info = self.queue.remove(index);
        }
        if !self.queue.iter().any(|i| i.signo == signal) {
            self.pending &= !bit(signal);
        }
        info
    }

    /// The next signal of `set` that waits: faults first, then by number.
    pub(crate) fn next_of(&self, set: u64) -> Option<i32> {
        let ready = self.pending & set;
        if ready == 0 {
            return None;
        }
        let synchronous = SYNCHRONOUS.into_iter().find(|signal| ready & bit(*signal) != 0);
        synchronous.or(Some(ready.trailing_zeros() as i32 + 1))
    }

    /// Performs the default actions of signals that wait unblocked. `stop` stops the process.
    pub(crate) fn settle(&mut self, stop: impl Fn()) -> Result<(), Stop> {
        let mut candidates = !self.mask;
        while let Some(signal) = self.next_of(candidates) {
            match (self.action(signal).handler, default_action(signal)) {
                (SIG_DFL, Default::Terminate) => return Err(Stop::Signal(signal)),
                (SIG_DFL, Default::Stop) => {
                    self.take(signal);
                    stop();
                }
                (SIG_DFL | SIG_IGN, _) => self.discard(signal),
                _ => candidates &= !bit(signal),
            }
        }
        if !self.any_deliverable() {
            self.restore_mask();
        }
        Ok(())
    }

    /// The next handler to call. Its signal is no longer pending and its mask holds.
    pub(crate) fn next_delivery(&mut self) -> Option<Delivery> {
        let signal = self.next_of(!self.mask)?;
        if matches!(self.action(signal).handler, SIG_DFL | SIG_IGN) {
            // Settled at the end of the system call; nothing changed the action since.
            return None;
        }
        let info = self.take(signal);
        Some(self.deliver(info))
    }

    fn deliver(&mut self, info: Siginfo) -> Delivery {
        let signal = info.signo;
        let action = self.action(signal);
        let restore_mask = self.saved_mask.take().unwrap_or(self.mask);
        let mut mask = self.mask | u64::from(action.mask[0]) | u64::from(action.mask[1]) << 32;
        if action.flags & SA_NODEFER == 0 {
            mask |= bit(signal);
        }
        self.set_mask(mask);
        if action.flags & SA_RESETHAND != 0 {
            self.actions[signal as usize - 1].handler = SIG_DFL;
        }
        let stack = self.alternate_stack;
        let alternate_stack = (action.flags & SA_ONSTACK != 0 && stack.flags & SS_DISABLE == 0)
            .then_some((stack.sp, stack.size));
        let mut siginfo = [0; 128];
        siginfo.copy_from_slice(info.as_bytes());
        Delivery {
            signal,
            handler: action.handler,
            flags: action.flags,
            siginfo,
            alternate_stack,
            restore_mask,
        }
    }

    pub(crate) fn delivery_returned(&mut self, delivery: &Delivery) {
        self.set_mask(delivery.restore_mask);
    }

    /// A fault cannot wait: without a handler, ignored or blocked, it ends the process.
    pub(crate) fn fault(&mut self, fault: Fault) -> Result<Delivery, Stop> {
        let blocked = self.mask & bit(fault.signal) != 0;
        if blocked || matches!(self.action(fault.signal).handler, SIG_DFL | SIG_IGN) {
            return Err(Stop::Signal(fault.signal));
        }
        let mut info = Siginfo::new_zeroed();
        info.signo = fault.signal;
        info.code = fault.code;
        info.address_or_pid = fault.address;
        Ok(self.deliver(info))
    }
}
