//! `ntohl`.

/// Turns a number from network to host byte order. POSIX.1-2024 `ntohl`.
#[unsafe(no_mangle)]
pub extern "C" fn ntohl(number: u32) -> u32 {
    number.swap_bytes()
}
