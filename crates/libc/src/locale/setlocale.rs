//! `setlocale`.

use super::{CATEGORIES, GLOBAL, LC_ALL, NAME_SIZE, Name, charset, choose, is_utf8_in};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// Six names with semicolons between them.
static mut ALL: [u8; CATEGORIES * NAME_SIZE] = [0; CATEGORIES * NAME_SIZE];

/// Sets the locale of a category, or of all with LC_ALL, and returns its name; a null name only asks. A name of all
/// categories that differ is a list with semicolons, which can be given back. C23 7.11.1.1.
///
/// Null for a category that does not exist.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setlocale(category: c_int, name: *const c_char) -> *mut c_char {
    // SAFETY: by the contract `name` is null or a string; C leaves it to programs that no other thread uses the locale now.
    unsafe {
        let global = &raw mut GLOBAL;
        let names = &mut (*global).names;
        if category == LC_ALL {
            if !name.is_null() {
                set_all(names, name);
                charset::GLOBAL_IS_UTF8 = is_utf8_in(&*global);
            }
            return all(names);
        }
        let Some(own) = names.get_mut(category as usize) else { return null_mut() };
        let own: *mut Name = own;
        if !name.is_null() {
            *own = choose(category as usize, name);
            charset::GLOBAL_IS_UTF8 = is_utf8_in(&*global);
        }
        own.cast()
    }
}

/// One name for all, or a list of names, of which the last serves for those that are missing.
unsafe fn set_all(names: &mut [Name; CATEGORIES], mut list: *const c_char) {
    for (category, own) in names.iter_mut().enumerate() {
        // SAFETY: `list` stays inside its string.
        unsafe {
            *own = choose(category, list);
            let mut end = list;
            while *end != 0 && *end != b';' as c_char {
                end = end.add(1);
            }
            if *end != 0 {
                list = end.add(1);
            }
        }
    }
}

fn all(names: &mut [Name; CATEGORIES]) -> *mut c_char {
    let [first, rest @ ..] = &mut *names;
    if rest.iter().all(|name| name == first) {
        return first.as_mut_ptr().cast();
    }
    // SAFETY: as in setlocale; the list has room for each name and a separator in the place of its NUL.
    unsafe {
        let start: *mut u8 = (&raw mut ALL).cast();
        let mut at = start;
        for name in names.iter() {
            for byte in name.iter().take_while(|byte| **byte != 0) {
                at.write(*byte);
                at = at.add(1);
            }
            at.write(b';');
            at = at.add(1);
        }
        at.sub(1).write(0);
        start.cast()
    }
}
