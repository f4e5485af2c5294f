//! `inet_netof`.

/// The number of the network of class A, B or C; from network to host byte order. inet(3).
#[unsafe(no_mangle)]
pub extern "C" fn inet_netof(address: u32) -> u32 {
    let address = u32::from_be(address);
    match address >> 30 {
        0 | 1 => address >> 24,
        2 => address >> 16,
        _ => address >> 8,
    }
}
