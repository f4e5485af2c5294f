//! `<err.h>`

pub mod err;
pub mod errx;
pub mod verr;
pub mod verrx;
pub mod vwarn;
pub mod vwarnx;
pub mod warn;
pub mod warnx;
