//! Which of the two encodings the calling thread has: asked for each character, so that it must cost next to nothing.
//!
//! As long as no thread has a locale of its own, one flag answers. The first `uselocale` leaves a function here that looks at the
//! thread's locale. This file names nothing else, so that a program that never sets a locale links nothing of locales.

/// Whether the locale of setlocale is one of UTF-8: setlocale says so.
pub static mut GLOBAL_IS_UTF8: bool = false;

/// Looks at the calling thread's locale; there once a thread has called uselocale.
pub static mut OF_THREAD: Option<fn() -> bool> = None;

/// Whether multibyte characters are UTF-8 in the calling thread's locale.
#[inline]
pub fn is_utf8() -> bool {
    // SAFETY: both are words that change rarely; C leaves it to programs that nothing else runs beside setlocale.
    unsafe {
        match OF_THREAD {
            None => GLOBAL_IS_UTF8,
            Some(ask) => ask(),
        }
    }
}
