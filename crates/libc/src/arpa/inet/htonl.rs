//! `htonl`.

/// Turns a number from host to network byte order. POSIX.1-2024 `htonl`.
#[unsafe(no_mangle)]
pub extern "C" fn htonl(number: u32) -> u32 {
    number.swap_bytes()
}
