//! `iconv_open`.

use super::{Codes, DISCARD_ILLEGAL, Descriptor, Encoding, chinese, japanese, korean, names};
use crate::internal::errno::{Errno, set_errno};
use crate::malloc::replaceable::{calloc, free, malloc};
use crate::types::c_char;
use core::ptr::null_mut;

/// What iconv_open returns when it fails.
const NONE: *mut Descriptor = usize::MAX as *mut Descriptor;

/// A descriptor for conversions to one encoding from another, for iconv_close to free. Names are compared by their letters and digits; an
/// empty one is UTF-8's. `//IGNORE` after the target's name leaves out what is no character and what the target has not,
/// `//NON_IDENTICAL_DISCARD` only the latter; `//TRANSLIT` changes nothing. POSIX.1-2024 `iconv_open`.
///
/// Errors, as (iconv_t)-1: EINVAL for an encoding that is not known, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn iconv_open(to: *const c_char, from: *const c_char) -> *mut Descriptor {
    // SAFETY: by the contract of the C function.
    match unsafe { open(to.cast(), from.cast()) } {
        Ok(descriptor) => descriptor,
        Err(errno) => {
            set_errno(errno);
            NONE
        }
    }
}

unsafe fn open(to: *const u8, from: *const u8) -> Result<*mut Descriptor, Errno> {
    // SAFETY: by the contract; the blocks are as large as what is written to them.
    unsafe {
        let (to, discard) = names::find(to).ok_or(Errno::EINVAL)?;
        let (from, from_discard) = names::find(from).ok_or(Errno::EINVAL)?;
        let discard = discard | from_discard & DISCARD_ILLEGAL;
        let fill: Option<fn(&mut Codes)> = match to {
            Encoding::EucJp | Encoding::ShiftJis | Encoding::Iso2022Jp => Some(japanese::fill),
            Encoding::Gb18030 | Encoding::Gbk | Encoding::Gb2312 => Some(chinese::fill_gb),
            Encoding::Big5 => Some(chinese::fill_big5),
            Encoding::EucKr => Some(korean::fill),
            _ => None,
        };
        let descriptor: *mut Descriptor = malloc(size_of::<Descriptor>()).cast();
        if descriptor.is_null() {
            return Err(Errno::ENOMEM);
        }
        let mut codes: *mut Codes = null_mut();
        if let Some(fill) = fill {
            codes = calloc(1, size_of::<Codes>()).cast();
            if codes.is_null() {
                free(descriptor.cast());
                return Err(Errno::ENOMEM);
            }
            fill(&mut *codes);
        }
        descriptor.write(Descriptor { from, to, state: 0, discard, codes });
        Ok(descriptor)
    }
}
