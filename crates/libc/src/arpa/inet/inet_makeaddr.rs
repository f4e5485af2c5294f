//! `inet_makeaddr`.

/// The address, in network byte order, of a host in a network, both in host byte order: the network's number says by its size of
/// which class it is. inet(3).
#[unsafe(no_mangle)]
pub extern "C" fn inet_makeaddr(network: u32, host: u32) -> u32 {
    let (shift, hosts) = match network {
        0..0x80 => (24, 0xff_ffff),
        0x80..0x1_0000 => (16, 0xffff),
        0x1_0000..0x100_0000 => (8, 0xff),
        _ => (0, u32::MAX),
    };
    (network << shift | host & hosts).to_be()
}
