//! What the C functions are built from: nothing here is exported.

pub mod errno;
pub mod exec;
pub mod f128;
pub mod float;
pub mod fork_handlers;
pub mod format;
pub mod lock;
pub mod scan;
pub mod stream;
pub mod syscall;
pub mod texts;
pub mod va_list;
