//! `stdin`.

use crate::internal::stream::{
    BUFFER_SIZE, File, NO_WRITE, PUSHBACK, STATIC, Standard, descriptor::READ_WRITE,
};

static mut BUFFER: [u8; PUSHBACK + BUFFER_SIZE] = [0; PUSHBACK + BUFFER_SIZE];
static mut STREAM: File = File::new(
    0,
    NO_WRITE | STATIC,
    (&raw mut BUFFER).cast::<u8>().wrapping_add(PUSHBACK),
    BUFFER_SIZE,
    &READ_WRITE,
);

/// Standard input. C23 7.23.1.
#[unsafe(no_mangle)]
pub static stdin: Standard = Standard(&raw mut STREAM);
