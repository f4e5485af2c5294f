//! `uselocale`.

use super::duplocale::LC_GLOBAL_LOCALE;
use super::{__thread_locale, Locale, charset, current, is_utf8_in};
use core::ptr::null_mut;

/// Makes a locale that of the calling thread (LC_GLOBAL_LOCALE: setlocale's, null: no change), and returns the last.
/// POSIX.1-2024 `uselocale`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uselocale(locale: *mut Locale) -> *mut Locale {
    // SAFETY: the thread's variable always exists.
    unsafe {
        let own = __thread_locale();
        let last = if (*own).is_null() { LC_GLOBAL_LOCALE as *mut Locale } else { *own };
        if !locale.is_null() {
            charset::OF_THREAD = Some(is_utf8_of_thread);
            *own = if locale as usize == LC_GLOBAL_LOCALE { null_mut() } else { locale };
        }
        last
    }
}

fn is_utf8_of_thread() -> bool {
    // SAFETY: a locale lives as long as a thread uses it.
    is_utf8_in(unsafe { &*current() })
}

/// `uselocale`, by musl's inner name, which C++ libraries use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __uselocale(locale: *mut Locale) -> *mut Locale {
    // SAFETY: as uselocale.
    unsafe { uselocale(locale) }
}
