//! Signals: what a process does with each, which are blocked, which are waiting.
//!
//! A signal that is sent is queued here. At the end of every system call the waiting, unblocked ones are
//! settled: default actions happen at once, and those with a handler are handed to the engine one by one
//! ([`Signals::next_delivery`]), because only the engine can call into the guest. While a handler runs, its mask
//! holds; the mask to go back to lies in the context that the handler gets, and may be changed there.
//!
//! The kernel does not see the guest's stack pointer. That the guest is on the alternate stack it knows from counting:
//! a delivery enters it, and leaves it when its handler returns or is left. (POSIX 2.4; man 7 signal.)
use muslin_abi::Errno;
use muslin_abi::signal::{
    FIRST_REAL_TIME, KernelSigaction, NSIG, SA_NODEFER, SA_ONSTACK, SA_RESETHAND, SA_RESTART, SI_TIMER,
    SI_USER, SIG_DFL, SIG_IGN, SIGBUS, SIGCHLD, SIGCONT, SIGFPE, SIGILL, SIGKILL, SIGSEGV, SIGSTOP, SIGSYS,
    SIGTRAP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH, SS_AUTODISARM, SS_DISABLE, SS_ONSTACK, Siginfo,
    SignalContext, SignalStack,
};
use zerocopy::{FromBytes, FromZeros, IntoBytes};

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
    /// The `ucontext_t`, as it is to lie in guest memory while the handler runs.
    pub context: Context,
    /// The stack to run on, lowest address and size, if the action asks for the alternate one, there is one, and the
    /// guest is not on it yet.
    pub alternate_stack: Option<(u32, u32)>,
    /// The alternate stack to go back to, if it was taken away for the handler.
    disarmed: Option<SignalStack>,
}

/// A `ucontext_t` as it lies in guest memory.
pub type Context = [u8; size_of::<SignalContext>()];

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

/// What is left of an alternate stack that was taken away.
const DISARMED: SignalStack = SignalStack { sp: 0, flags: SS_DISABLE, size: 0 };

fn is_of_timer(info: &Siginfo, number: i32) -> bool {
    info.code == SI_TIMER && info.address_or_pid == number as u32
}

/// Signals that a fault raises: they are delivered before others.
const SYNCHRONOUS: [i32; 6] = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS];

/// Signals that stop a process, and are forgotten when it continues.
const STOPPING: [i32; 4] = [SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU];

/// How many signals wait in one place with what came with them, at most: what Linux allows a user by default (RLIMIT_SIGPENDING) is of this order.
const QUEUE_LIMIT: usize = 4096;

/// Whom a signal is sent to. With one thread either gets it, but each has a place of its own where it waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Thread,
    Process,
}

/// Signals that wait.
#[derive(Default)]
struct Pending {
    set: u64,
    /// What came with them, oldest first.
    queue: Vec<Siginfo>,
}

impl Pending {
    fn discard(&mut self, signal: i32) {
        self.set &= !bit(signal);
        self.queue.retain(|info| info.signo != signal);
    }

    /// Takes the oldest instance of a signal that waits here.
    fn take(&mut self, signal: i32) -> Siginfo {
        let mut info = Siginfo::new_zeroed();
        info.signo = signal;
        if let Some(index) = self.queue.iter().position(|i| i.signo == signal) {
            info = self.queue.remove(index);
        }
        if !self.queue.iter().any(|i| i.signo == signal) {
            self.set &= !bit(signal);
        }
        info
    }

    /// The next signal of `set` that waits here: faults first, then by number.
    fn next_of(&self, set: u64) -> Option<i32> {
        let ready = self.set & set;
        if ready == 0 {
            return None;
        }
        let synchronous = SYNCHRONOUS.into_iter().find(|signal| ready & bit(*signal) != 0);
        synchronous.or(Some(ready.trailing_zeros() as i32 + 1))
    }
}

/// A task's signals.
pub struct Signals {
    actions: [KernelSigaction; NSIG as usize],
    mask: u64,
    /// The mask to return to once the call that replaced it (sigsuspend, ppoll) is over.
    saved_mask: Option<u64>,
    /// Sent to the thread.
    own: Pending,
    /// Sent to the process: taken after those.
    shared: Pending,
    alternate_stack: SignalStack,
    /// Handlers that run on the alternate stack.
    on_alternate: u32,
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
            own: Pending::default(),
            shared: Pending::default(),
            alternate_stack: SignalStack::new_zeroed(),
            on_alternate: 0,
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

    #[inline]
    pub(crate) fn pending(&self) -> u64 {
        self.own.set | self.shared.set
    }

    /// The alternate stack, with SS_ONSTACK if the guest is on it, and SS_DISABLE if there is none.
    pub(crate) fn alternate_stack(&self) -> SignalStack {
        let mut stack = self.alternate_stack;
        if stack.size == 0 {
            stack.flags |= SS_DISABLE;
        } else if self.is_on_alternate_stack() {
            stack.flags |= SS_ONSTACK;
        }
        stack
    }

    /// A stack that is taken away while in use does not count as in use.
    pub(crate) fn is_on_alternate_stack(&self) -> bool {
        self.on_alternate > 0
            && self.alternate_stack.size > 0
            && self.alternate_stack.flags & SS_AUTODISARM == 0
    }

    pub(crate) fn set_alternate_stack(&mut self, stack: SignalStack) {
        self.alternate_stack = stack;
    }

    /// Whether a signal waits that is not blocked.
    #[inline]
    pub(crate) fn any_deliverable(&self) -> bool {
        self.pending() & !self.mask != 0
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

    /// Queues a signal. `info.signo` is a valid number. EAGAIN when too many wait: kill never says so, but what came with
    /// the signal may be lost.
    pub(crate) fn send(&mut self, target: Target, info: Siginfo) -> Result<(), Errno> {
        let signal = info.signo;
        if signal == SIGCONT {
            STOPPING.into_iter().for_each(|stopping| self.discard(stopping));
        } else if STOPPING.contains(&signal) {
            self.discard(SIGCONT);
        }
        if self.is_ignored(signal) && self.mask & bit(signal) == 0 {
            return Ok(());
        }
        let pending = match target {
            Target::Thread => &mut self.own,
            Target::Process => &mut self.shared,
        };
        if signal < FIRST_REAL_TIME && pending.set & bit(signal) != 0 {
            return Ok(());
        }
        if pending.queue.len() < QUEUE_LIMIT {
            pending.queue.push(info);
        } else if signal >= FIRST_REAL_TIME && info.code != SI_USER {
            return Err(Errno::EAGAIN);
        }
        pending.set |= bit(signal);
        Ok(())
    }

    /// Forgets signals that wait unblocked and would do nothing.
    pub(crate) fn drop_ignored(&mut self) {
        for signal in 1..=NSIG {
            if self.pending() & !self.mask & bit(signal) != 0 && self.is_ignored(signal) {
                self.discard(signal);
            }
        }
    }

    fn discard(&mut self, signal: i32) {
        self.own.discard(signal);
        self.shared.discard(signal);
    }

    /// Takes the oldest instance of a signal that waits.
    pub(crate) fn take(&mut self, signal: i32) -> Siginfo {
        if self.own.set & bit(signal) != 0 { self.own.take(signal) } else { self.shared.take(signal) }
    }

    /// Adds to the overrun of a timer's signal that waits, and returns it; `None` if none waits.
    pub(crate) fn timer_overrun(&mut self, number: i32, times: i32) -> Option<i32> {
        let info = self.shared.queue.iter_mut().find(|info| is_of_timer(info, number))?;
        info.uid = (info.uid as i32).saturating_add(times) as u32;
        Some(info.uid as i32)
    }

    /// Forgets the signal of a timer.
    pub(crate) fn discard_timer(&mut self, number: i32) {
        let Pending { set, queue } = &mut self.shared;
        if let Some(index) = queue.iter().position(|info| is_of_timer(info, number)) {
            let signal = queue.remove(index).signo;
            if !queue.iter().any(|info| info.signo == signal) {
                *set &= !bit(signal);
            }
        }
    }

    /// Whether a system call that was interrupted is to be made again: the handler that comes next asks for it, or
    /// none comes.
    pub(crate) fn restarts_calls(&self) -> bool {
        match self.next_of(!self.mask) {
            Some(signal) if !matches!(self.action(signal).handler, SIG_DFL | SIG_IGN) => {
                self.action(signal).flags & SA_RESTART != 0
            }
            _ => true,
        }
    }

    /// The next signal of `set` that waits: one of the thread's, or else one of the process's.
    pub(crate) fn next_of(&self, set: u64) -> Option<i32> {
        self.own.next_of(set).or_else(|| self.shared.next_of(set))
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
        let mut context = SignalContext::new_zeroed();
        context.mask = self.saved_mask.take().unwrap_or(self.mask);
        context.stack = self.alternate_stack;
        let mut mask = self.mask | u64::from(action.mask[0]) | u64::from(action.mask[1]) << 32;
        if action.flags & SA_NODEFER == 0 {
            mask |= bit(signal);
        }
        self.set_mask(mask);
        if action.flags & SA_RESETHAND != 0 {
            self.actions[signal as usize - 1].handler = SIG_DFL;
        }
        let stack = self.alternate_stack;
        let enters =
            action.flags & SA_ONSTACK != 0 && stack.flags & SS_DISABLE == 0 && !self.is_on_alternate_stack();
        let mut disarmed = None;
        if enters {
            self.on_alternate += 1;
            if stack.flags & SS_AUTODISARM != 0 {
                disarmed = Some(std::mem::replace(&mut self.alternate_stack, DISARMED));
            }
        }
        let mut siginfo = [0; 128];
        siginfo.copy_from_slice(info.as_bytes());
        let mut bytes = [0; size_of::<SignalContext>()];
        bytes.copy_from_slice(context.as_bytes());
        Delivery {
            signal,
            handler: action.handler,
            flags: action.flags,
            siginfo,
            context: bytes,
            alternate_stack: enters.then_some((stack.sp, stack.size)),
            disarmed,
        }
    }

    /// The handler returned, and left its context so.
    pub(crate) fn delivery_returned(&mut self, delivery: &Delivery, context: &Context) {
        if let Ok(context) = SignalContext::read_from_bytes(context) {
            self.set_mask(context.mask);
        }
        self.delivery_left(delivery);
        if let Some(stack) = delivery.disarmed {
            self.alternate_stack = stack;
        }
    }

    /// The handler is over.
    pub(crate) fn delivery_left(&mut self, delivery: &Delivery) {
        if delivery.alternate_stack.is_some() {
            self.on_alternate = self.on_alternate.saturating_sub(1);
        }
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
