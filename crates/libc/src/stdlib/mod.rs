//! `<stdlib.h>`

pub mod _Exit;
pub mod __cxa_atexit;
pub mod abort;
pub mod atexit;
pub mod environ;
pub mod exit;
pub mod malloc;
