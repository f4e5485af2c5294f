//! What the C functions are built from: nothing here is exported.

pub mod barrier;
pub mod cancellation;
pub mod condition;
pub mod database;
pub mod directory;
pub mod errno;
pub mod exec;
pub mod f128;
pub mod float;
pub mod fork_handlers;
pub mod format;
pub mod futex;
pub mod list;
pub mod lock;
pub mod mutex;
pub mod net;
pub mod readers_writer;
pub mod scan;
pub mod semaphore;
pub mod stream;
pub mod syscall;
pub mod texts;
pub mod thread;
pub mod va_list;
