//! __atomic_exchange.

use super::guarded::{Access, access};
use core::ffi::{c_int, c_void};
use core::sync::atomic::Ordering::SeqCst;

/// Copies the atomic object of `size` bytes at `object` to `result`, and `value` into it, in one step. `value` and `result` may be the
/// same.
///
/// # Safety
/// `object` must be an atomic object of this size, the other two objects that are not atomic.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_exchange(
    size: usize,
    object: *mut c_void,
    value: *const c_void,
    result: *mut c_void,
    _order: c_int,
) {
    let (object, value, result) = (object.cast::<u8>(), value.cast::<u8>(), result.cast::<u8>());
    // SAFETY: the caller vouches for all three.
    unsafe {
        match access(size, object) {
            Access::Byte(atomic) => {
                let old = atomic.swap(value.cast::<u8>().read_unaligned(), SeqCst);
                result.cast::<u8>().write_unaligned(old);
            }
            Access::Half(atomic) => {
                let old = atomic.swap(value.cast::<u16>().read_unaligned(), SeqCst);
                result.cast::<u16>().write_unaligned(old);
            }
            Access::Word(atomic) => {
                let old = atomic.swap(value.cast::<u32>().read_unaligned(), SeqCst);
                result.cast::<u32>().write_unaligned(old);
            }
            Access::Double(atomic) => {
                let old = atomic.swap(value.cast::<u64>().read_unaligned(), SeqCst);
                result.cast::<u64>().write_unaligned(old);
            }
            Access::Locked(_guard) => {
                // Byte by byte, because value may be where the result goes.
                for at in 0..size {
                    let new = *value.add(at);
                    *result.add(at) = *object.add(at);
                    *object.add(at) = new;
                }
            }
        }
    }
}
