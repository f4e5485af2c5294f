//! `inet_ntoa`.

use crate::internal::net::address::{Text, write_v4};
use crate::types::c_char;

/// An IPv4 address as text, in static storage. POSIX.1-2024 `inet_ntoa`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inet_ntoa(address: u32) -> *mut c_char {
    static mut TEXT: Text<16> = Text::new();
    let mut text = Text::new();
    write_v4(&mut text, address.to_ne_bytes());
    // SAFETY: POSIX lets the result be overwritten by the next call; 15 bytes are written at most, and a NUL follows.
    unsafe {
        let kept = &raw mut TEXT;
        kept.write(text);
        (*kept).as_bytes().as_ptr().cast_mut().cast()
    }
}
