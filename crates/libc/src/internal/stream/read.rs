//! Reading through a stream's buffer.

use super::direction::to_read;
use super::{END, File, PUSHBACK, fail};
use core::ptr::copy_nonoverlapping;

/// Fills the empty buffer; false at the end of the file or on an error (the flag says which; errno set for an error).
///
/// # Safety
/// `f` is an open stream that the caller has locked, with nothing read ahead.
#[cold]
#[inline(never)]
pub unsafe fn fill(f: *mut File) -> bool {
    // SAFETY: by the contract; an unbuffered stream reads to the byte before its buffer, which is pushback area.
    unsafe {
        if !to_read(f) {
            return false;
        }
        let (start, room) =
            if (*f).buffer_size == 0 { ((*f).buffer.sub(1), 1) } else { ((*f).buffer, (*f).buffer_size) };
        match ((*f).transport.read)(f, start, room) {
            Ok(0) => {
                (*f).flags |= END;
                false
            }
            Ok(count) => {
                (*f).rpos = start;
                (*f).rend = start.add(count);
                true
            }
            Err(errno) => {
                fail(f, errno);
                false
            }
        }
    }
}

/// The next byte, or -1.
///
/// # Safety
/// `f` is an open stream that the caller has locked.
#[inline(always)]
pub unsafe fn get(f: *mut File) -> i32 {
    // SAFETY: by the contract; rpos < rend is a byte read ahead.
    unsafe {
        if (*f).rpos != (*f).rend {
            let byte = *(*f).rpos;
            (*f).rpos = (*f).rpos.add(1);
            return byte as i32;
        }
        get_slow(f)
    }
}

/// [`get`] where the buffer is empty.
///
/// # Safety
/// As for [`get`].
#[cold]
#[inline(never)]
pub unsafe fn get_slow(f: *mut File) -> i32 {
    // SAFETY: by the contract; fill left at least one byte.
    unsafe {
        if !fill(f) {
            return -1;
        }
        let byte = *(*f).rpos;
        (*f).rpos = (*f).rpos.add(1);
        byte as i32
    }
}

/// Reads `length` bytes; returns how many came before the end of the file or an error.
///
/// # Safety
/// `f` is an open stream that the caller has locked; `to` has room.
pub unsafe fn read(f: *mut File, mut to: *mut u8, length: usize) -> usize {
    let mut left = length;
    // SAFETY: by the contract; never more than what is read ahead is copied.
    unsafe {
        loop {
            let ahead = ((*f).rend as usize).wrapping_sub((*f).rpos as usize);
            let count = if ahead < left { ahead } else { left };
            copy_nonoverlapping((*f).rpos, to, count);
            (*f).rpos = (*f).rpos.wrapping_add(count);
            to = to.wrapping_add(count);
            left -= count;
            if left == 0 {
                return length;
            }
            if left < (*f).buffer_size || (*f).buffer_size == 0 && left == 1 {
                if !fill(f) {
                    return length - left;
                }
                continue;
            }
            // As much as a buffer or more: straight to where it is wanted.
            if !to_read(f) {
                return length - left;
            }
            match ((*f).transport.read)(f, to, left) {
                Ok(0) => {
                    (*f).flags |= END;
                    return length - left;
                }
                Ok(count) => {
                    to = to.wrapping_add(count);
                    left -= count;
                }
                Err(errno) => {
                    fail(f, errno);
                    return length - left;
                }
            }
        }
    }
}

/// Pushes a byte back, so that it is read next; false if there is no room. Clears the end-of-file indicator.
///
/// # Safety
/// `f` is an open stream that the caller has locked.
pub unsafe fn push_back(f: *mut File, byte: u8) -> bool {
    // SAFETY: by the contract; rpos stays within the pushback area.
    unsafe {
        if (*f).rpos.is_null() {
            to_read(f);
        }
        if (*f).rpos.is_null() || (*f).rpos as usize <= (*f).buffer as usize - PUSHBACK {
            return false;
        }
        (*f).rpos = (*f).rpos.sub(1);
        *(*f).rpos = byte;
        (*f).flags &= !END;
        true
    }
}
