//! `<getopt.h>` and the getopt of `<unistd.h>`.

pub mod getopt;
pub mod getopt_long;
