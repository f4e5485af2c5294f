//! `encrypt`.

use crate::crypt::bits;
use crate::types::{c_char, c_int};

/// Encrypts a block of 64 bytes, each with a bit in its lowest place, in place: by DES (FIPS 46-3) with setkey's key. Decrypts it
/// where `decrypt` is not 0. POSIX.1-2024 encrypt; no errors.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn encrypt(block: *mut c_char, decrypt: c_int) {
    // SAFETY: the caller's block has 64 bytes, which need no alignment; the caller keeps threads apart.
    unsafe { bits::apply(&mut *block.cast(), decrypt != 0) }
}
