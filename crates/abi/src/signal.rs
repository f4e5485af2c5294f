//! Signals (x86-64: `asm/signal.h`, `asm-generic/siginfo.h`).

/// `SIGHUP`
pub const SIGHUP: i32 = 1;
/// `SIGINT`
pub const SIGINT: i32 = 2;
/// `SIGQUIT`
pub const SIGQUIT: i32 = 3;
/// `SIGILL`
pub const SIGILL: i32 = 4;
/// `SIGTRAP`
pub const SIGTRAP: i32 = 5;
/// `SIGABRT`
pub const SIGABRT: i32 = 6;
/// `SIGBUS`
pub const SIGBUS: i32 = 7;
/// `SIGFPE`
pub const SIGFPE: i32 = 8;
/// `SIGKILL`
pub const SIGKILL: i32 = 9;
/// `SIGUSR1`
pub const SIGUSR1: i32 = 10;
/// `SIGSEGV`
pub const SIGSEGV: i32 = 11;
/// `SIGUSR2`
pub const SIGUSR2: i32 = 12;
/// `SIGPIPE`
pub const SIGPIPE: i32 = 13;
/// `SIGALRM`
pub const SIGALRM: i32 = 14;
/// `SIGTERM`
pub const SIGTERM: i32 = 15;
/// `SIGSTKFLT`
pub const SIGSTKFLT: i32 = 16;
/// `SIGCHLD`
pub const SIGCHLD: i32 = 17;
/// `SIGCONT`
pub const SIGCONT: i32 = 18;
/// `SIGSTOP`
pub const SIGSTOP: i32 = 19;
/// `SIGTSTP`
pub const SIGTSTP: i32 = 20;
/// `SIGTTIN`
pub const SIGTTIN: i32 = 21;
/// `SIGTTOU`
pub const SIGTTOU: i32 = 22;
/// `SIGURG`
pub const SIGURG: i32 = 23;
/// `SIGXCPU`
pub const SIGXCPU: i32 = 24;
/// `SIGXFSZ`
pub const SIGXFSZ: i32 = 25;
/// `SIGVTALRM`
pub const SIGVTALRM: i32 = 26;
/// `SIGPROF`
pub const SIGPROF: i32 = 27;
/// `SIGWINCH`
pub const SIGWINCH: i32 = 28;
/// `SIGIO`
pub const SIGIO: i32 = 29;
/// `SIGPWR`
pub const SIGPWR: i32 = 30;
/// `SIGSYS`
pub const SIGSYS: i32 = 31;
/// The largest signal number.
pub const NSIG: i32 = 64;
/// `SIG_BLOCK`
pub const SIG_BLOCK: i32 = 0;
/// `SIG_UNBLOCK`
pub const SIG_UNBLOCK: i32 = 1;
/// `SIG_SETMASK`
pub const SIG_SETMASK: i32 = 2;
/// `SI_USER`
pub const SI_USER: i32 = 0;
/// `SI_KERNEL`
pub const SI_KERNEL: i32 = 0x80;
/// `SI_TIMER`
pub const SI_TIMER: i32 = -2;
/// `SIGEV_SIGNAL`
pub const SIGEV_SIGNAL: i32 = 0;
/// `SIGEV_NONE`
pub const SIGEV_NONE: i32 = 1;
/// `SIGEV_THREAD_ID`
pub const SIGEV_THREAD_ID: i32 = 4;
/// `SI_TKILL`
pub const SI_TKILL: i32 = -6;
/// `SEGV_MAPERR`
pub const SEGV_MAPERR: i32 = 1;
/// `SEGV_ACCERR`
pub const SEGV_ACCERR: i32 = 2;
/// `BUS_ADRERR`
pub const BUS_ADRERR: i32 = 2;
/// `FPE_INTDIV`
pub const FPE_INTDIV: i32 = 1;
/// `FPE_INTOVF`
pub const FPE_INTOVF: i32 = 2;
/// `ILL_ILLOPN`
pub const ILL_ILLOPN: i32 = 2;
/// `SS_ONSTACK`
pub const SS_ONSTACK: i32 = 1;
/// `SS_DISABLE`
pub const SS_DISABLE: i32 = 2;
/// `SS_AUTODISARM`
pub const SS_AUTODISARM: i32 = i32::MIN;
/// `SI_QUEUE`
pub const SI_QUEUE: i32 = -1;
/// The first signal that queues: of the ones before, a second is lost while one waits.
pub const FIRST_REAL_TIME: i32 = 32;
/// `MINSIGSTKSZ`
pub const MINSIGSTKSZ: i32 = 2048;
/// `SIG_DFL`
pub const SIG_DFL: u32 = 0;
/// `SIG_IGN`
pub const SIG_IGN: u32 = 1;
/// `SA_NOCLDSTOP`
pub const SA_NOCLDSTOP: u64 = 1;
/// `SA_NOCLDWAIT`
pub const SA_NOCLDWAIT: u64 = 2;
/// `SA_SIGINFO`
pub const SA_SIGINFO: u64 = 4;
/// `SA_RESTORER`
pub const SA_RESTORER: u64 = 0x0400_0000;
/// `SA_ONSTACK`
pub const SA_ONSTACK: u64 = 0x0800_0000;
/// `SA_RESTART`
pub const SA_RESTART: u64 = 0x1000_0000;
/// `SA_NODEFER`
pub const SA_NODEFER: u64 = 0x4000_0000;
/// `SA_RESETHAND`
pub const SA_RESETHAND: u64 = 0x8000_0000;

/// The names of the standard signals, from number 1.
pub const NAMES: [&str; 31] = [
    "SIGHUP",
    "SIGINT",
    "SIGQUIT",
    "SIGILL",
    "SIGTRAP",
    "SIGABRT",
    "SIGBUS",
    "SIGFPE",
    "SIGKILL",
    "SIGUSR1",
    "SIGSEGV",
    "SIGUSR2",
    "SIGPIPE",
    "SIGALRM",
    "SIGTERM",
    "SIGSTKFLT",
    "SIGCHLD",
    "SIGCONT",
    "SIGSTOP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGXCPU",
    "SIGXFSZ",
    "SIGVTALRM",
    "SIGPROF",
    "SIGWINCH",
    "SIGIO",
    "SIGPWR",
    "SIGSYS",
];

guest_struct! {
    /// What `rt_sigaction` reads and writes. In C, with this target's types:
    /// `struct { void (*handler)(int); unsigned long flags; void (*restorer)(void); unsigned mask[2]; }`.
    /// The fields lie at 0, 8, 16 and 20; the alignment of `flags` makes the whole 32 bytes long.
    KernelSigaction: 32 {
        /// A table index, or `SIG_DFL`, `SIG_IGN`.
        handler: u32,
        /// Padding.
        pad0: u32,
        /// `SA_*`.
        flags: u64,
        /// Kept and not used: handlers return by returning.
        restorer: u32,
        /// Signals blocked while the handler runs, low word first.
        mask: [u32; 2],
        /// Padding.
        pad1: u32,
    }
}

guest_struct! {
    /// `siginfo_t`: the fields of the kernel's union that are ever set here.
    Siginfo: 128 {
        /// Signal number.
        signo: i32,
        /// Always 0.
        errno: i32,
        /// `SI_*`, `SEGV_*`, `FPE_*`, …
        code: i32,
        /// Padding.
        pad0: u32,
        /// For a fault: the address (`si_addr`; 32 bits). For `SI_USER` and `SI_TKILL`: the sender's pid. For
        /// `SI_TIMER`: the timer's number.
        address_or_pid: u32,
        /// For `SI_USER` and `SI_TKILL`: the sender's uid. For `SI_TIMER`: how often it expired again.
        uid: u32,
        /// What else the union has: `si_value` (an int, or a pointer of 32 bits) is its first word.
        rest: [u32; 26],
    }
}

guest_struct! {
    /// `ucontext_t`: a handler's third argument.
    SignalContext: 408 {
        /// Nothing is said of floating-point registers.
        flags: u64,
        /// Null.
        link: u32,
        /// The alternate stack.
        stack: SignalStack,
        /// WebAssembly has no registers to show.
        registers: [u64; 32],
        /// What was blocked before the handler ran, and will be after it: the handler may change it.
        mask: u64,
        /// The rest of `sigset_t`.
        rest: [u64; 15],
    }
}

guest_struct! {
    /// `struct sigevent`.
    Sigevent: 64 {
        /// `union sigval`.
        value: u32,
        /// Signal number.
        signo: i32,
        /// `SIGEV_*`.
        notify: i32,
        /// For `SIGEV_THREAD_ID`: the thread.
        thread: i32,
        /// Not used here.
        rest: [u32; 12],
    }
}

guest_struct! {
    /// `stack_t`.
    SignalStack: 12 {
        /// Lowest address.
        sp: u32,
        /// `SS_*`.
        flags: i32,
        /// Size in bytes.
        size: u32,
    }
}
