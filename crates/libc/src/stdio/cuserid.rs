//! `cuserid`.

use crate::pwd::entry::Passwd;
use crate::pwd::getpwuid_r::getpwuid_r;
use crate::string::strnlen::strnlen;
use crate::types::c_char;
use crate::unistd::geteuid::geteuid;
use core::cell::UnsafeCell;
use core::mem::MaybeUninit;
use core::ptr::{copy_nonoverlapping, null_mut};

const L_cuserid: usize = 20;

struct Name(UnsafeCell<[c_char; L_cuserid]>);

// SAFETY: the function need not be safe among threads where it is given no array.
unsafe impl Sync for Name {}

static NAME: Name = Name(UnsafeCell::new([0; L_cuserid]));

/// The name of the effective user, in the caller's array of L_cuserid bytes, or in static storage if that is null. If the user has
/// no name, or one that is too long, the array is empty; null if there is no array. cuserid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cuserid(array: *mut c_char) -> *mut c_char {
    let mut entry = MaybeUninit::<Passwd>::uninit();
    let mut buffer = MaybeUninit::<[c_char; 2048]>::uninit();
    let mut found = null_mut();
    // SAFETY: the storage is of the size that is said; an entry that was found has a C string for its name, which is copied only if
    // it fits with its NUL.
    unsafe {
        getpwuid_r(geteuid(), entry.as_mut_ptr(), buffer.as_mut_ptr().cast(), 2048, &raw mut found);
        let length = if found.is_null() { L_cuserid } else { strnlen((*found).pw_name, L_cuserid) };
        if length == L_cuserid {
            if !array.is_null() {
                *array = 0;
            }
            return array;
        }
        let place = if array.is_null() { NAME.0.get().cast() } else { array };
        copy_nonoverlapping((*found).pw_name, place, length + 1);
        place
    }
}
