//! `stdout`.

use crate::internal::stream::{
    ASK_TERMINAL, BUFFER_SIZE, File, NO_READ, PUSHBACK, STATIC, Standard, descriptor::WRITE_ONLY,
};

static mut BUFFER: [u8; PUSHBACK + BUFFER_SIZE] = [0; PUSHBACK + BUFFER_SIZE];
static mut STREAM: File = File::new(
    1,
    NO_READ | STATIC | ASK_TERMINAL,
    (&raw mut BUFFER).cast::<u8>().wrapping_add(PUSHBACK),
    BUFFER_SIZE,
    &WRITE_ONLY,
);

/// Standard output: line-buffered if it is a terminal, which is asked when it is first written to. C23 7.23.1.
#[unsafe(no_mangle)]
pub static stdout: Standard = Standard(&raw mut STREAM);
