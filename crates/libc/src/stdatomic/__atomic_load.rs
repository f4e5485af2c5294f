//! __atomic_load.

use super::guarded::{Access, access, copy};
use core::ffi::{c_int, c_void};
use core::sync::atomic::Ordering::SeqCst;

/// Copies the atomic object of `size` bytes at `object` to `result`.
///
/// # Safety
/// `object` must be an atomic object of this size; `result` must have room for it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_load(
    size: usize,
    object: *const c_void,
    result: *mut c_void,
    _order: c_int,
) {
    let result = result.cast::<u8>();
    // SAFETY: the caller vouches for both.
    unsafe {
        match access(size, object.cast_mut().cast()) {
            Access::Byte(atomic) => result.cast::<u8>().write_unaligned(atomic.load(SeqCst)),
            Access::Half(atomic) => result.cast::<u16>().write_unaligned(atomic.load(SeqCst)),
            Access::Word(atomic) => result.cast::<u32>().write_unaligned(atomic.load(SeqCst)),
            Access::Double(atomic) => result.cast::<u64>().write_unaligned(atomic.load(SeqCst)),
            Access::Locked(_guard) => copy(result, object.cast(), size),
        }
    }
}
