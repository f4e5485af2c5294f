//! `getpagesize`.

use crate::types::c_int;

/// The size of a page as mmap counts. (wasm's own pages of 64 KiB are invisible to programs.)
#[unsafe(no_mangle)]
pub extern "C" fn getpagesize() -> c_int {
    4096
}
