//! __atomic_compare_exchange.

use super::guarded::{Access, access, copy};
use crate::string::memcmp::memcmp;
use core::ffi::{c_int, c_void};
use core::sync::atomic::Ordering::SeqCst;

/// If the atomic object of `size` bytes at `object` has the bytes of `expected`, copies `desired` into it and returns 1; else copies it
/// to `expected` and returns 0.
///
/// # Safety
/// `object` must be an atomic object of this size, the other two objects that are not atomic.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_compare_exchange(
    size: usize,
    object: *mut c_void,
    expected: *mut c_void,
    desired: *const c_void,
    _success: c_int,
    _failure: c_int,
) -> c_int {
    let (object, expected, desired) = (object.cast::<u8>(), expected.cast::<u8>(), desired.cast::<u8>());
    // SAFETY: the caller vouches for all three.
    c_int::from(unsafe {
        match access(size, object) {
            Access::Byte(atomic) => {
                let (old, new) = (expected.cast::<u8>(), desired.cast::<u8>());
                match atomic.compare_exchange(old.read_unaligned(), new.read_unaligned(), SeqCst, SeqCst) {
                    Ok(_) => true,
                    Err(found) => {
                        old.write_unaligned(found);
                        false
                    }
                }
            }
            Access::Half(atomic) => {
                let (old, new) = (expected.cast::<u16>(), desired.cast::<u16>());
                match atomic.compare_exchange(old.read_unaligned(), new.read_unaligned(), SeqCst, SeqCst) {
                    Ok(_) => true,
                    Err(found) => {
                        old.write_unaligned(found);
                        false
                    }
                }
            }
            Access::Word(atomic) => {
                let (old, new) = (expected.cast::<u32>(), desired.cast::<u32>());
                match atomic.compare_exchange(old.read_unaligned(), new.read_unaligned(), SeqCst, SeqCst) {
                    Ok(_) => true,
                    Err(found) => {
                        old.write_unaligned(found);
                        false
                    }
                }
            }
            Access::Double(atomic) => {
                let (old, new) = (expected.cast::<u64>(), desired.cast::<u64>());
                match atomic.compare_exchange(old.read_unaligned(), new.read_unaligned(), SeqCst, SeqCst) {
                    Ok(_) => true,
                    Err(found) => {
                        old.write_unaligned(found);
                        false
                    }
                }
            }
            Access::Locked(_guard) => {
                let equal = memcmp(object.cast(), expected.cast(), size) == 0;
                if equal {
                    copy(object, desired, size);
                } else {
                    copy(expected, object, size);
                }
                equal
            }
        }
    })
}
