//! The same for objects of 16 bytes, which the compiler passes and returns as values: `__atomic_load_16` and its like.
//!
//! A value of 16 bytes travels as two i64 and comes back through a pointer, like any `__int128`.

use super::guarded::{Access, access};
use core::ffi::{c_int, c_void};

/// Replaces the 16 bytes at `object` by what `change` makes of them; returns what they were.
///
/// # Safety
/// `object` must be an atomic object of 16 bytes.
unsafe fn update(object: *mut c_void, change: impl FnOnce(u128) -> u128) -> u128 {
    let object = object.cast::<u128>();
    // SAFETY: the caller vouches for the object. 16 bytes are always guarded by a lock.
    unsafe {
        let _guard: Access = access(16, object.cast());
        let old = object.read_unaligned();
        object.write_unaligned(change(old));
        old
    }
}

/// The 16 bytes at `object`.
///
/// # Safety
/// `object` must be an atomic object of 16 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_load_16(object: *const c_void, _order: c_int) -> u128 {
    // SAFETY: the caller vouches for it.
    unsafe { update(object.cast_mut(), |old| old) }
}

/// Sets the 16 bytes at `object`.
///
/// # Safety
/// `object` must be an atomic object of 16 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_store_16(object: *mut c_void, value: u128, _order: c_int) {
    // SAFETY: the caller vouches for it.
    unsafe { update(object, |_| value) };
}

/// Sets the 16 bytes at `object`; returns what they were.
///
/// # Safety
/// `object` must be an atomic object of 16 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_exchange_16(object: *mut c_void, value: u128, _order: c_int) -> u128 {
    // SAFETY: the caller vouches for it.
    unsafe { update(object, |_| value) }
}

/// If the 16 bytes at `object` are those at `expected`, sets them to `desired` and returns 1; else sets `expected` to them and returns 0.
///
/// # Safety
/// `object` must be an atomic object of 16 bytes; `expected` must point to 16 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_compare_exchange_16(
    object: *mut c_void,
    expected: *mut c_void,
    desired: u128,
    _success: c_int,
    _failure: c_int,
) -> c_int {
    let expected = expected.cast::<u128>();
    // SAFETY: the caller vouches for both.
    unsafe {
        let wanted = expected.read_unaligned();
        let found = update(object, |old| if old == wanted { desired } else { old });
        if found != wanted {
            expected.write_unaligned(found);
        }
        c_int::from(found == wanted)
    }
}

macro_rules! fetch {
    ($($name:ident: $what:literal, $change:expr;)*) => { $(
        #[doc = concat!($what, " `value`; returns what the 16 bytes at `object` were.")]
        ///
        /// # Safety
        /// `object` must be an atomic object of 16 bytes.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name(object: *mut c_void, value: u128, _order: c_int) -> u128 {
            let change: fn(u128, u128) -> u128 = $change;
            // SAFETY: the caller vouches for it.
            unsafe { update(object, |old| change(old, value)) }
        }
    )* };
}

fetch! {
    __atomic_fetch_add_16: "Adds", u128::wrapping_add;
    __atomic_fetch_sub_16: "Subtracts", u128::wrapping_sub;
    __atomic_fetch_and_16: "Keeps the bits of", |old, value| old & value;
    __atomic_fetch_or_16: "Adds the bits of", |old, value| old | value;
    __atomic_fetch_xor_16: "Flips the bits of", |old, value| old ^ value;
    __atomic_fetch_nand_16: "Flips all bits but those kept by", |old, value| !(old & value);
}
