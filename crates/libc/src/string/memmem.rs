//! `memmem`.

use super::search::search;
use crate::types::c_void;

/// The first place where `needle` lies in `area`, or null; an empty needle lies at the start. Takes time in proportion to the
/// two lengths. POSIX.1-2024 `memmem`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memmem(
    area: *const c_void,
    length: usize,
    needle: *const c_void,
    needle_length: usize,
) -> *mut c_void {
    // SAFETY: the caller's areas have the lengths given.
    unsafe { search(area.cast(), length, needle.cast(), needle_length).cast_mut().cast() }
}
