//! `<utmp.h>`

pub mod login_tty;
