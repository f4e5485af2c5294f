//! `<signal.h>`. Handlers are run by the embedder: see ARCHITECTURE.md, "Kernel".

pub mod __libc_current_sigrtmax;
pub mod __libc_current_sigrtmin;
pub mod kernel_sigaction;
pub mod kill;
pub mod killpg;
pub mod psignal;
pub mod raise;
pub mod sigaction;
pub mod sigaddset;
pub mod sigaltstack;
pub mod sigandset;
pub mod sigdelset;
pub mod sigemptyset;
pub mod sigfillset;
pub mod siginterrupt;
pub mod sigisemptyset;
pub mod sigismember;
pub mod signal;
pub mod sigorset;
pub mod sigpending;
pub mod sigprocmask;
pub mod sigsuspend;
