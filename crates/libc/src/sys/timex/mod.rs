//! `<sys/timex.h>`

pub mod adjtimex;
pub mod clock_adjtime;
