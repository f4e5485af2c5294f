//! `<syslog.h>`

pub mod closelog;
pub mod log;
pub mod openlog;
pub mod setlogmask;
pub mod syslog;
pub mod vsyslog;
