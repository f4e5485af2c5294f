//! `hasmntopt`.

use super::getmntent_r::Mntent;
use crate::internal::database::output::bytes_of;
use crate::types::c_char;
use core::ptr::null_mut;

/// Where an option stands among those of an entry, alone or with a value (`name=value`); null if it is not there. getmntent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hasmntopt(entry: *const Mntent, option: *const c_char) -> *mut c_char {
    // SAFETY: the caller's are C strings.
    unsafe {
        let name = bytes_of(option);
        let mut options = Some(bytes_of((*entry).mnt_opts));
        while let Some(candidate) = options {
            if let Some(rest) = candidate.strip_prefix(name)
                && matches!(rest.first(), None | Some(b'=' | b','))
            {
                return candidate.as_ptr().cast_mut().cast();
            }
            let comma = candidate.iter().position(|&byte| byte == b',');
            options = comma.and_then(|at| candidate.get(at + 1..));
        }
        null_mut()
    }
}
