//! Linux's system calls for a WebAssembly guest: what a call's arguments mean, what state a process has, and
//! which errno comes back. It names no engine and no host: guest memory is a [`Memory`], files and clocks are
//! a [`Backend`]'s.
//!
//! # How an embedding uses it
//!
//! 1. Make a [`Task`] from a backend, the guest's memory and a [`Start`] (arguments, environment, directory).
//! 2. Register every import of module [`wali`](muslin_abi::MODULE) with [`muslin_abi::for_each_syscall!`]:
//!    for each call under both of its names a host function with the carriers as its parameters and `i64` as
//!    its result, which calls [`entry`]`::name(&mut task, …)`. And WALI's auxiliary functions, which are in
//!    [`auxiliary`].
//! 3. An entry point returns `Err(Stop)` when the process ends: leave the guest with it.
//! 4. After each system call, while [`Task::has_delivery`], run the guest's signal handlers:
//!
//! ```text
//! while let Some(delivery) = task.next_delivery() {
//!     // Flags say SA_SIGINFO: handler(signal, siginfo*, ucontext*); otherwise handler(signal).
//!     // Siginfo and ucontext are `delivery.siginfo` and `delivery.context`, copied to the guest's stack.
//!     call(table[delivery.handler], …)?;
//!     // With the context as the handler left it. Err(Stop): a signal that is now unblocked ends the process.
//!     task.delivery_returned(delivery, &context)?;
//! }
//! ```
//!
//!    If the handler leaves with longjmp (an exception passes the host frame) call [`Task::delivery_left`] instead: as on
//!    Linux the mask stays, and sigsetjmp's side restores it.
//!    If [`Task::take_restart`], asked before the handlers, said so, make the same call again then instead of returning
//!    to the guest: a signal interrupted it, and its handler asked for SA_RESTART.
//! 5. A trap that Linux would have made a signal (a fault, a division by zero) goes to [`Task::fault`]: the
//!    delivery to run, or `Stop::Signal` when nobody handles it.
//!
//! The loader reads program and libraries through the guest's eyes with [`Task::read_file`].
#![forbid(unsafe_code)]

pub mod auxiliary;
pub mod backend;
pub mod entry;
mod fd_table;
mod memory;
mod own_files;
mod signals;
mod syscalls;
mod task;
mod timers;
mod trace;

pub use backend::{At, Backend};
pub use fd_table::FdTable;
pub use memory::{MapRequest, Memory, UserPtr, UserSlice};
pub use muslin_abi::Errno;
pub use signals::{Context, Delivery, Fault, Signals};
pub use task::{LoadedFile, Start, Stop, Task};
