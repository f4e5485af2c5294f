//! `getwchar`.

use super::fgetwc::fgetwc;
use crate::internal::stream::wide;
use crate::stdio::stdin::stdin;
use crate::types::wint_t;

/// `getwc(stdin)`. C23 7.31.3.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getwchar() -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { fgetwc(stdin.0) }
}

/// `getwchar` while the caller has stdin locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getwchar_unlocked() -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { wide::get(stdin.0) }
}
