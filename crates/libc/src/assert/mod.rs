//! `<assert.h>`

pub mod __assert_fail;
