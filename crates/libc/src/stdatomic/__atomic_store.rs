//! __atomic_store.

use super::guarded::{Access, access, copy};
use core::ffi::{c_int, c_void};
use core::sync::atomic::Ordering::SeqCst;

/// Copies `size` bytes from `value` into the atomic object at `object`.
///
/// # Safety
/// `object` must be an atomic object of this size, and `value` one that is not atomic.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_store(
    size: usize,
    object: *mut c_void,
    value: *const c_void,
    _order: c_int,
) {
    let value = value.cast::<u8>();
    // SAFETY: the caller vouches for both.
    unsafe {
        match access(size, object.cast()) {
            Access::Byte(atomic) => atomic.store(value.cast::<u8>().read_unaligned(), SeqCst),
            Access::Half(atomic) => atomic.store(value.cast::<u16>().read_unaligned(), SeqCst),
            Access::Word(atomic) => atomic.store(value.cast::<u32>().read_unaligned(), SeqCst),
            Access::Double(atomic) => atomic.store(value.cast::<u64>().read_unaligned(), SeqCst),
            Access::Locked(_guard) => copy(object.cast(), value, size),
        }
    }
}
