//! `valloc`.

use super::aligned_alloc::allocate;
use crate::internal::errno::OrNull;
use crate::malloc::mapping::PAGE;
use crate::types::c_void;

/// A block at a multiple of the page size. Null and ENOMEM when there is no memory. 4.2BSD.
#[unsafe(no_mangle)]
pub extern "C" fn valloc(size: usize) -> *mut c_void {
    allocate(PAGE, size).or_null().cast()
}
