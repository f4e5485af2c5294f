//! `htons`.

/// Turns a number from host to network byte order. POSIX.1-2024 `htons`.
#[unsafe(no_mangle)]
pub extern "C" fn htons(number: u16) -> u16 {
    number.swap_bytes()
}
