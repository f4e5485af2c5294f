//! `inet_lnaof`.

/// The host's number within its network of class A, B or C; from network to host byte order. inet(3).
#[unsafe(no_mangle)]
pub extern "C" fn inet_lnaof(address: u32) -> u32 {
    let address = u32::from_be(address);
    match address >> 30 {
        0 | 1 => address & 0xff_ffff,
        2 => address & 0xffff,
        _ => address & 0xff,
    }
}
