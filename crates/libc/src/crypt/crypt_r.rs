//! `crypt_r`, and which scheme a setting means.

use super::output::Output;
use super::{blowfish, des, md5, sha};
use crate::types::c_char;

/// `struct crypt_data`: the hash stands at its start.
#[repr(C)]
pub struct crypt_data {
    /// Not looked at: there is no state to set up.
    pub initialized: i32,
    /// Room for the rest of the hash.
    pub opaque: [u8; 256],
}

/// The hash of `key` under `setting`; `None` where the setting is not one of a scheme that is here.
pub fn hash(key: &[u8], setting: &[u8]) -> Option<Output> {
    match setting {
        [b'$', b'2', _, b'$', ..] => blowfish::crypt(key, setting),
        [b'$', b'1', b'$', rest @ ..] => md5::crypt(key, rest),
        [b'$', b'5', b'$', rest @ ..] => sha::crypt256(key, rest),
        [b'$', b'6', b'$', rest @ ..] => sha::crypt512(key, rest),
        [b'_', ..] => des::crypt_extended(key, setting),
        _ => des::crypt(key, setting),
    }
}

/// The hash of a password, in `data`: crypt(3). Schemes: DES (two characters of salt), `_` extended DES, `$1$` MD5,
/// `$2a$`, `$2b$`, `$2x$`, `$2y$` Blowfish, `$5$` SHA-256 and `$6$` SHA-512. For a setting that is none of them or wrong, a string that no password hashes to: `*`,
/// or `x` where the setting itself begins with `*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn crypt_r(
    key: *const c_char,
    setting: *const c_char,
    data: *mut crypt_data,
) -> *mut c_char {
    // SAFETY: the caller's strings end with a NUL.
    let (key, setting) = unsafe {
        (
            core::ffi::CStr::from_ptr(key.cast()).to_bytes(),
            core::ffi::CStr::from_ptr(setting.cast()).to_bytes(),
        )
    };
    let output = hash(key, setting).unwrap_or_else(|| {
        let mut failed = Output::new();
        failed.byte(if setting.first() == Some(&b'*') { b'x' } else { b'*' });
        failed
    });
    // SAFETY: `data` is the caller's, of 260 bytes, more than a hash has; a byte array needs no alignment.
    unsafe { data.cast::<[u8; super::output::SIZE]>().write(*output.text()) };
    data.cast()
}
