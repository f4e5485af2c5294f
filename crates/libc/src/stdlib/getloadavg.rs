//! `getloadavg`.

use crate::internal::syscall;
use crate::types::{c_double, c_int};

/// The kernel's `struct sysinfo`.
#[repr(C)]
struct Sysinfo {
    uptime: i64,
    loads: [u64; 3],
    rest: [u64; 16],
}

/// Stores the system's load, averaged over 1, 5 and 15 minutes, to up to three of `count` elements; returns how many, or -1. BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getloadavg(loads: *mut c_double, count: c_int) -> c_int {
    let count = count.min(3);
    if count <= 0 {
        return if count == 0 { 0 } else { -1 };
    }
    let mut info = Sysinfo { uptime: 0, loads: [0; 3], rest: [0; 16] };
    // SAFETY: the structure is at least as long as the kernel's; the caller has `count` elements.
    unsafe {
        if syscall::sysinfo(&raw mut info).is_err() {
            return -1;
        }
        for (i, load) in info.loads.iter().take(count as usize).enumerate() {
            // Fixed point, 16 bits after it.
            loads.add(i).write(*load as f64 / 65536.0);
        }
    }
    count
}
