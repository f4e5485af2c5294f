//! `getmntent`.

use super::getmntent_r::{Mntent, parse};
use crate::internal::stream::File;
use crate::stdio::getline::getline;
use crate::types::c_char;
use core::ptr::null_mut;

/// As `getmntent_r`, in static storage that grows with the lines. getmntent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getmntent(stream: *mut File) -> *mut Mntent {
    static mut ENTRY: Mntent = Mntent::EMPTY;
    static mut LINE: (*mut c_char, usize) = (null_mut(), 0);
    // SAFETY: the line is getline's block, and the function need not be safe among threads.
    unsafe {
        loop {
            if getline(&raw mut LINE.0, &raw mut LINE.1, stream) < 0 {
                return null_mut();
            }
            if let Some(entry) = parse(LINE.0) {
                (&raw mut ENTRY).write(entry);
                return &raw mut ENTRY;
            }
        }
    }
}
