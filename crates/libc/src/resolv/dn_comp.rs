//! `dn_comp`.

use crate::internal::database::output::bytes_of;
use crate::types::{c_char, c_int};
use core::ptr::{copy_nonoverlapping, null_mut};

/// The most bytes of a name as text.
const LONGEST: usize = 253;

/// Stores a name, a text with dots between its labels, in a message: at `to`, in at most `size` bytes. `names`, if not null, is an
/// array that begins with the message and lists the names that were stored before, up to a null pointer; `names_end` is one
/// past its last place. The rest of the name that one of them has too becomes a pointer to it, and the name is added to the
/// array. Returns how many bytes were stored, or -1 if the name is none or does not fit. resolver(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dn_comp(
    name: *const c_char,
    to: *mut u8,
    size: c_int,
    names: *mut *mut u8,
    names_end: *mut *mut u8,
) -> c_int {
    // SAFETY: the caller's name is a C string, its arrays are as described.
    unsafe {
        let name = bytes_of(name);
        let name = name.strip_suffix(b".").unwrap_or(name);
        if name.len() > LONGEST || size <= 0 {
            return -1;
        }
        if name.is_empty() {
            to.write(0);
            return 1;
        }
        if name.split(|&byte| byte == b'.').any(|label| label.is_empty() || label.len() > 63) {
            return -1;
        }
        let known = find(name, names);
        let own = known.map_or(name.len() + 1, |(start, _)| start);
        let need = own + if known.is_some() { 2 } else { 1 };
        if need > size as usize {
            return -1;
        }
        let mut next = to;
        for label in name.get(..own).unwrap_or(name).split(|&byte| byte == b'.') {
            if !label.is_empty() {
                next.write(label.len() as u8);
                copy_nonoverlapping(label.as_ptr(), next.add(1), label.len());
                next = next.add(1 + label.len());
            }
        }
        match known {
            Some((_, offset)) => next.cast::<[u8; 2]>().write((0xc000 | offset).to_be_bytes()),
            None => next.write(0),
        }
        // A name that is a pointer only is of no use to others.
        if own > 0 {
            remember(to, names, names_end);
        }
        need as c_int
    }
}

/// Where the longest rest of `name` begins that stands in the message already, and where in the message that is.
///
/// # Safety
/// As for [`dn_comp`].
unsafe fn find(name: &[u8], names: *mut *mut u8) -> Option<(usize, u16)> {
    // SAFETY: by the contract the array ends with a null pointer.
    unsafe {
        if names.is_null() || (*names).is_null() {
            return None;
        }
        let base = *names;
        let mut start = 0;
        loop {
            let rest = name.get(start..)?;
            let mut candidate = names.add(1);
            while !(*candidate).is_null() {
                if let Some(offset) = find_in(base, *candidate, rest) {
                    return Some((start, offset));
                }
                candidate = candidate.add(1);
            }
            start += rest.iter().position(|&byte| byte == b'.')? + 1;
        }
    }
}

/// Where in the message the name at `at` goes on with just the labels of `rest`.
///
/// # Safety
/// A name in the message at `base` that dn_comp stored.
unsafe fn find_in(base: *const u8, mut at: *const u8, rest: &[u8]) -> Option<u16> {
    // SAFETY: by the contract the name's pointers lead into the message, and backwards.
    unsafe {
        for _ in 0..LONGEST {
            at = follow(base, at);
            if *at == 0 {
                return None;
            }
            let offset = at as usize - base as usize;
            if is_name(base, at, rest) && offset < 0x4000 {
                return Some(offset as u16);
            }
            at = at.add(1 + *at as usize);
        }
        None
    }
}

/// Whether the name at `at` has just these labels.
///
/// # Safety
/// As for [`find_in`].
unsafe fn is_name(base: *const u8, mut at: *const u8, name: &[u8]) -> bool {
    // SAFETY: by the contract.
    unsafe {
        for label in name.split(|&byte| byte == b'.') {
            at = follow(base, at);
            if *at as usize != label.len() || core::slice::from_raw_parts(at.add(1), label.len()) != label {
                return false;
            }
            at = at.add(1 + label.len());
        }
        *follow(base, at) == 0
    }
}

/// The label at `at`, or where the pointer there leads to.
///
/// # Safety
/// As for [`find_in`].
unsafe fn follow(base: *const u8, mut at: *const u8) -> *const u8 {
    // SAFETY: by the contract; the count keeps a circle from being followed for ever.
    unsafe {
        for _ in 0..LONGEST {
            if *at < 0xc0 {
                break;
            }
            at = base.add((*at as usize & 0x3f) << 8 | *at.add(1) as usize);
        }
        at
    }
}

/// Adds a name to the array, if there is room for it and the null pointer.
///
/// # Safety
/// As for [`dn_comp`].
unsafe fn remember(name: *mut u8, names: *mut *mut u8, names_end: *mut *mut u8) {
    // SAFETY: by the contract the array ends with a null pointer, before `names_end`.
    unsafe {
        if names.is_null() || names_end.is_null() || (*names).is_null() {
            return;
        }
        let mut place = names;
        while !(*place).is_null() {
            place = place.add(1);
        }
        if place.add(1) < names_end {
            place.write(name);
            place.add(1).write(null_mut());
        }
    }
}
