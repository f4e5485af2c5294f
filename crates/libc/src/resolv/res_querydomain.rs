//! `res_querydomain`.

use super::res_query::res_query;
use crate::internal::database::output::bytes_of;
use crate::internal::net::address::Text;
use crate::types::{c_char, c_int};

/// As `res_query`, for a name in a domain. -1 if both together are too long. resolver(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn res_querydomain(
    name: *const c_char,
    domain: *const c_char,
    class: c_int,
    kind: c_int,
    answer: *mut u8,
    size: c_int,
) -> c_int {
    // SAFETY: the caller's are C strings, its answer of that size.
    unsafe {
        let (name, domain) = (bytes_of(name), bytes_of(domain));
        if name.len() + domain.len() > 253 {
            return -1;
        }
        let mut whole = Text::<256>::new();
        whole.bytes(name);
        whole.push(b'.');
        whole.bytes(domain);
        whole.push(0);
        res_query(whole.as_bytes().as_ptr().cast(), class, kind, answer, size)
    }
}
