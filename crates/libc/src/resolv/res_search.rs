//! `res_search`.

use super::res_query::res_query;
use crate::internal::database::output::bytes_of;
use crate::internal::net::address::Text;
use crate::internal::net::resolver::Configuration;
use crate::netdb::h_errno::{HOST_NOT_FOUND, NO_DATA, NO_RECOVERY, get, set};
use crate::types::{c_char, c_int};

/// As `res_query`, for a name that is looked for in the domains of resolv.conf too, if it has too few dots and no dot at its end.
/// resolver(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn res_search(
    name: *const c_char,
    class: c_int,
    kind: c_int,
    answer: *mut u8,
    size: c_int,
) -> c_int {
    // SAFETY: the caller's name is a C string, its answer of that size; the texts end with a NUL.
    unsafe {
        let text = bytes_of(name);
        let Ok(configuration) = Configuration::read() else {
            set(NO_RECOVERY);
            return -1;
        };
        let dots = text.iter().filter(|&&byte| byte == b'.').count();
        if !text.ends_with(b".") && dots < configuration.dots as usize && text.len() < 254 {
            for domain in configuration.domains() {
                let mut whole = Text::<512>::new();
                whole.bytes(text);
                whole.push(b'.');
                whole.bytes(domain);
                whole.push(0);
                let length = res_query(whole.as_bytes().as_ptr().cast(), class, kind, answer, size);
                if length >= 0 || ![HOST_NOT_FOUND, NO_DATA].contains(&get()) {
                    return length;
                }
            }
        }
        res_query(name, class, kind, answer, size)
    }
}
