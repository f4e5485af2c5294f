//! `crypt`.

use super::crypt_r::{crypt_data, crypt_r};
use crate::types::c_char;
use core::cell::UnsafeCell;

struct Shared(UnsafeCell<crypt_data>);

// SAFETY: POSIX.1-2024 crypt: it need not be thread-safe; a program that shares it takes care itself.
unsafe impl Sync for Shared {}

static DATA: Shared = Shared(UnsafeCell::new(crypt_data { initialized: 0, opaque: [0; 256] }));

/// The hash of a password as crypt_r makes it, in memory that the next call overwrites. POSIX.1-2024 crypt.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn crypt(key: *const c_char, setting: *const c_char) -> *mut c_char {
    // SAFETY: the strings are the caller's; DATA is used by nothing else.
    unsafe { crypt_r(key, setting, DATA.0.get()) }
}
