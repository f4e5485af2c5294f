//! `newlocale`.

use super::{C, CATEGORIES, Locale, choose};
use crate::internal::errno::{Errno, OrNull};
use crate::malloc::replaceable::malloc;
use crate::types::{c_char, c_int};

/// A locale whose categories in `mask` have the name given, the others those of `base` (null: of C). `base` is changed
/// or replaced, and no longer valid. POSIX.1-2024 `newlocale`.
///
/// Errors: ENOMEM; EINVAL: a category that does not exist.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn newlocale(mask: c_int, name: *const c_char, base: *mut Locale) -> *mut Locale {
    const LC_ALL_MASK: c_int = 0x7fff_ffff;
    // SAFETY: by the contract `name` is a string and `base` null or a locale.
    unsafe {
        if mask != LC_ALL_MASK && mask >> CATEGORIES != 0 {
            return Err(Errno::EINVAL).or_null();
        }
        let locale = if base.is_null() { malloc(size_of::<Locale>()).cast() } else { base };
        if locale.is_null() {
            return Err(Errno::ENOMEM).or_null();
        }
        if base.is_null() {
            locale.write(Locale { names: [C; CATEGORIES] });
        }
        for (category, own) in (*locale).names.iter_mut().enumerate() {
            if mask >> category & 1 == 1 {
                *own = choose(category, name);
            }
        }
        locale
    }
}

/// `newlocale`, by musl's inner name, which C++ libraries use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __newlocale(mask: c_int, name: *const c_char, base: *mut Locale) -> *mut Locale {
    // SAFETY: as newlocale.
    unsafe { newlocale(mask, name, base) }
}
