//! `duplocale`.

use super::{GLOBAL, Locale};
use crate::internal::errno::{Errno, OrNull};
use crate::malloc::replaceable::malloc;

/// `LC_GLOBAL_LOCALE`.
pub const LC_GLOBAL_LOCALE: usize = usize::MAX;

/// A copy of a locale, or of the global one. POSIX.1-2024 `duplocale`.
///
/// Errors: ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn duplocale(locale: *const Locale) -> *mut Locale {
    // SAFETY: by the contract `locale` is a locale or LC_GLOBAL_LOCALE.
    unsafe {
        let from = if locale as usize == LC_GLOBAL_LOCALE { &raw const GLOBAL } else { locale };
        let copy: *mut Locale = malloc(size_of::<Locale>()).cast();
        if copy.is_null() {
            return Err(Errno::ENOMEM).or_null();
        }
        copy.write(*from);
        copy
    }
}

/// `duplocale`, by musl's inner name, which C++ libraries use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __duplocale(locale: *const Locale) -> *mut Locale {
    // SAFETY: as duplocale.
    unsafe { duplocale(locale) }
}
