//! `getdtablesize`.

use crate::internal::syscall;
use crate::types::c_int;

/// How many descriptors the process may have: BSD.
#[unsafe(no_mangle)]
pub extern "C" fn getdtablesize() -> c_int {
    const RLIMIT_NOFILE: c_int = 7;
    let mut limit = [0u64; 2];
    // SAFETY: the call writes struct rlimit, two longs.
    match unsafe { syscall::prlimit64(0, RLIMIT_NOFILE, core::ptr::null::<u64>(), &raw mut limit) } {
        Ok(_) if limit[0] < c_int::MAX as u64 => limit[0] as c_int,
        _ => c_int::MAX,
    }
}
