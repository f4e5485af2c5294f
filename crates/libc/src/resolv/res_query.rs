//! `res_query`.

use super::res_mkquery::res_mkquery;
use super::res_send::res_send;
use crate::netdb::h_errno::{HOST_NOT_FOUND, NO_DATA, NO_RECOVERY, TRY_AGAIN, set};
use crate::types::{c_char, c_int};
use core::ptr::null;

/// Asks for the records of a whole name and stores the answer. Returns its length, or -1 and h_errno. resolver(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn res_query(
    name: *const c_char,
    class: c_int,
    kind: c_int,
    answer: *mut u8,
    size: c_int,
) -> c_int {
    let mut query = [0u8; 280];
    // SAFETY: the caller's name is a C string, its answer of that size.
    unsafe {
        let length = res_mkquery(0, name, class, kind, null(), 0, null(), query.as_mut_ptr(), 280);
        if length < 0 {
            set(NO_RECOVERY);
            return -1;
        }
        let length = res_send(query.as_ptr(), length, answer, size);
        let error = if length < 12 || size < 12 {
            TRY_AGAIN
        } else {
            match *answer.add(3) & 15 {
                0 if *answer.add(6) | *answer.add(7) == 0 => NO_DATA,
                0 => return length,
                3 => HOST_NOT_FOUND,
                2 => TRY_AGAIN,
                _ => NO_RECOVERY,
            }
        };
        set(error);
        -1
    }
}
