//! `ntohs`.

/// Turns a number from network to host byte order. POSIX.1-2024 `ntohs`.
#[unsafe(no_mangle)]
pub extern "C" fn ntohs(number: u16) -> u16 {
    number.swap_bytes()
}
