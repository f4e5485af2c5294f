//! `%s`, `%c` and `%[`: bytes of a set, as they are or as wide characters, into the caller's memory or allocated memory.

use super::directive::{Directive, Length};
use super::set::Set;
use super::source::Source;
use crate::malloc::replaceable::{free, realloc};
use crate::types::c_void;
use core::ptr::null_mut;

unsafe extern "C" {
    fn mbrtowc(to: *mut i32, from: *const u8, length: usize, state: *mut u64) -> usize;
}

/// Why a field could not be read.
pub enum Failure {
    /// The input does not match.
    Matching,
    /// No memory, or bytes that are no character: counts as a failure of the input.
    Input,
}

/// Where units go, one after the other.
pub struct Destination {
    block: *mut c_void,
    /// Units that the block has room for; usize::MAX in the caller's memory.
    room: usize,
    used: usize,
    /// Whether they are wide characters.
    pub wide: bool,
}

impl Destination {
    fn size(&self) -> usize {
        if self.wide { 4 } else { 1 }
    }

    /// Stores a unit where there is somewhere to store it; false if there is no memory.
    ///
    /// # Safety
    /// As for scanf.
    #[inline]
    pub unsafe fn put(&mut self, unit: i32) -> bool {
        // SAFETY: used < room units of the block; the caller's memory has room by the contract of scanf.
        unsafe {
            if self.used == self.room {
                let room = self.room.saturating_mul(2);
                let block = realloc(self.block, room.saturating_mul(self.size()));
                if block.is_null() {
                    return false;
                }
                self.block = block;
                self.room = room;
            }
            if self.block.is_null() {
                return true;
            }
            if self.wide {
                self.block.cast::<i32>().add(self.used).write(unit);
            } else {
                self.block.cast::<u8>().add(self.used).write(unit as u8);
            }
            self.used += 1;
            true
        }
    }
}

/// Reads bytes of `set`, at most as many as the source's limit allows, and stores them with a NUL (`%c`: without).
///
/// # Safety
/// As for scanf.
pub unsafe fn read(source: &mut Source, d: &Directive, set: &Set) -> Result<(), Failure> {
    // SAFETY: by the contract.
    unsafe { into(d, |to| copy(source, d, set, to)) }
}

/// Runs `copy` with the destination that a conversion asks for.
///
/// # Safety
/// As for scanf.
#[inline]
pub unsafe fn into(
    d: &Directive,
    copy: impl FnOnce(&mut Destination) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let wide = d.length == Length::Long;
    let exactly = d.conversion == b'c';
    let allocate = d.allocate && !d.to.is_null();
    // SAFETY: by the contract; `state` is an mbstate_t, eight bytes.
    unsafe {
        let mut to = Destination { block: d.to, room: usize::MAX, used: 0, wide };
        if allocate {
            to.room = if exactly { d.width as usize + 1 } else { 32 };
            to.block = realloc(null_mut(), to.room.saturating_mul(to.size()));
            if to.block.is_null() {
                return Err(Failure::Input);
            }
        }
        let result = copy(&mut to);
        if allocate {
            if result.is_err() {
                free(to.block);
            } else {
                d.to.cast::<*mut c_void>().write(to.block);
            }
        }
        result
    }
}

unsafe fn copy(source: &mut Source, d: &Directive, set: &Set, to: &mut Destination) -> Result<(), Failure> {
    let exactly = d.conversion == b'c';
    let before = source.count();
    let mut state = 0u64;
    let mut partial = false;
    // SAFETY: by the contract of `read`.
    unsafe {
        let mut byte;
        loop {
            byte = source.get();
            if !set.has(byte) {
                break;
            }
            let mut unit = byte;
            if to.wide {
                let single = byte as u8;
                match mbrtowc(&raw mut unit, &raw const single, 1, &raw mut state) {
                    usize::MAX => return Err(Failure::Input),
                    0xffff_fffe => {
                        partial = true;
                        continue;
                    }
                    _ => partial = false,
                }
            }
            if !to.put(unit) {
                return Err(Failure::Input);
            }
        }
        source.back(byte);
        if partial {
            return Err(Failure::Input);
        }
        let count = source.count() - before;
        if count == 0 || exactly && count != d.width {
            return Err(Failure::Matching);
        }
        if !exactly && !to.put(0) {
            return Err(Failure::Input);
        }
        Ok(())
    }
}
