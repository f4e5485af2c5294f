//! The arguments of a format: where each lies, one after the other or by position.

use super::directive::Directive;
use super::{Fault, INVALID};
use crate::internal::va_list::VaList;
use core::mem::MaybeUninit;

/// How many arguments can be used by position; POSIX asks for NL_ARGMAX, at least 9.
pub const POSITIONS: usize = 64;

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum State {
    /// None is taken yet.
    Fresh,
    /// Taken in order.
    InOrder,
    /// The first reading of a format with positions: only sizes are noted.
    Collecting,
    /// All places are known.
    Known,
}

/// The arguments of one call.
pub struct Arguments {
    list: VaList,
    state: State,
    /// While collecting, the size of each argument, 0 if no conversion named it; then where it lies.
    places: MaybeUninit<[usize; POSITIONS]>,
}

impl Arguments {
    /// Those that `list` gives.
    #[inline(always)]
    pub fn new(list: VaList) -> Arguments {
        Arguments { list, state: State::Fresh, places: MaybeUninit::uninit() }
    }

    /// Whether they are used by position.
    #[inline(always)]
    pub fn has_positions(&self) -> bool {
        self.state as u8 >= State::Collecting as u8
    }

    /// Says that the next argument is used in order.
    #[inline(always)]
    pub fn note_next(&mut self) {
        if self.state == State::Fresh {
            self.state = State::InOrder;
        }
    }

    /// Says that arguments are used by position: the first time, all are found. EINVAL if some were used in order, or if
    /// positions are missing or too high.
    ///
    /// # Safety
    /// `format` is the C string that the arguments belong to.
    #[cold]
    #[inline(never)]
    pub unsafe fn use_positions(&mut self, format: *const u8) -> Result<(), Fault> {
        if self.state != State::Fresh {
            return if self.state == State::InOrder { Err(INVALID) } else { Ok(()) };
        }
        self.state = State::Collecting;
        let places = self.places.write([0; POSITIONS]).as_mut_ptr();
        let mut d = Directive::new(format);
        // SAFETY: nothing is read past the format's NUL; indices are below POSITIONS.
        unsafe {
            while *d.next != 0 {
                let percent = *d.next == b'%';
                d.next = d.next.add(1);
                if percent && *d.next == b'%' {
                    d.next = d.next.add(1);
                } else if percent {
                    d.parse(format, self)?;
                    if d.position != 0 {
                        self.note(d.position, d.size())?;
                    }
                }
            }
            let mut most = POSITIONS;
            while most > 0 && *places.add(most - 1) == 0 {
                most -= 1;
            }
            for index in 0..most {
                let place = places.add(index);
                if *place == 0 {
                    return Err(INVALID);
                }
                *place = self.list.place(*place) as usize;
            }
        }
        self.state = State::Known;
        Ok(())
    }

    #[inline(never)]
    fn note(&mut self, position: u32, size: usize) -> Result<(), Fault> {
        let index = position.wrapping_sub(1) as usize;
        if index >= POSITIONS {
            return Err(INVALID);
        }
        // SAFETY: `use_positions` wrote all places, and the index was checked.
        unsafe {
            let place = self.places.as_mut_ptr().cast::<usize>().add(index);
            if *place != 0 && *place != size {
                return Err(INVALID);
            }
            *place = size;
        }
        Ok(())
    }

    /// Where the argument with that position, or the next one, lies.
    ///
    /// # Safety
    /// It is there, of that size.
    #[inline]
    pub unsafe fn take(&mut self, position: u32, size: usize) -> *const u8 {
        if self.state != State::Known {
            return self.list.place(size);
        }
        let index = position.wrapping_sub(1) as usize % POSITIONS;
        // SAFETY: `use_positions` wrote all places, and has seen this position, so that it is one.
        (unsafe { *self.places.as_ptr().cast::<usize>().add(index) }) as *const u8
    }

    /// The int of a `*`; 0 while collecting. More than an int can be if the position is none.
    ///
    /// # Safety
    /// It is there.
    #[inline(always)]
    pub unsafe fn int(&mut self, position: u32) -> i64 {
        if self.state == State::Collecting {
            return if self.note(position, 4).is_ok() { 0 } else { i64::MAX };
        }
        // SAFETY: by the contract.
        (unsafe { *self.take(position, 4).cast::<i32>() }) as i64
    }
}
