//! The muslin command from outside: how programs run, fail to start and die.

mod bad_input;
mod code_cache;
mod faults;
mod image;
mod place;
