//! `__sched_cpucount`.

use crate::types::{c_int, c_void, size_t};

/// How many processors are in a set of `size` bytes: what the macro CPU_COUNT_S calls.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __sched_cpucount(size: size_t, set: *const c_void) -> c_int {
    // SAFETY: by the contract the set has `size` bytes.
    (0..size).map(|at| unsafe { set.cast::<u8>().add(at).read() }.count_ones()).sum::<u32>() as c_int
}
