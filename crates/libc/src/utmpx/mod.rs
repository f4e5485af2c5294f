//! `<utmpx.h>`, and the names that the functions have in `<utmp.h>`

pub mod record;
pub mod updwtmpx;
pub mod utmpx;
