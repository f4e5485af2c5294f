//! `freelocale`.

use super::Locale;
use crate::malloc::replaceable::free;

/// Frees a locale from newlocale or duplocale. POSIX.1-2024 `freelocale`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn freelocale(locale: *mut Locale) {
    // SAFETY: by the contract no thread uses it.
    unsafe { free(locale.cast()) }
}

/// `freelocale`, by musl's inner name, which C++ libraries use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __freelocale(locale: *mut Locale) {
    // SAFETY: as freelocale.
    unsafe { freelocale(locale) }
}
