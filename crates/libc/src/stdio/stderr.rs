//! `stderr`.

use crate::internal::stream::{File, NO_READ, PUSHBACK, STATIC, Standard, descriptor::WRITE_ONLY};

static mut BUFFER: [u8; PUSHBACK] = [0; PUSHBACK];
static mut STREAM: File =
    File::new(2, NO_READ | STATIC, (&raw mut BUFFER).cast::<u8>().wrapping_add(PUSHBACK), 0, &WRITE_ONLY);

/// Standard error: unbuffered. C23 7.23.1.
#[unsafe(no_mangle)]
pub static stderr: Standard = Standard(&raw mut STREAM);
