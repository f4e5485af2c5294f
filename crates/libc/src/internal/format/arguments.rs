//! The arguments of a format: taken one after the other, or by position.

use super::directive::{Directive, Length};
use crate::internal::errno::Errno;
use crate::internal::f128::F128;
use crate::internal::va_list::VaList;
use crate::types::c_void;
use core::mem::MaybeUninit;

/// How many arguments can be used by position; POSIX asks for NL_ARGMAX, at least 9.
pub const POSITIONS: usize = 64;

/// What travels in an argument's place.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// No conversion named it.
    None,
    /// Everything of 32 bits, pointers too.
    Word,
    /// 64-bit integers.
    Long,
    /// double
    Double,
    /// long double
    LongDouble,
}

#[derive(PartialEq, Eq)]
enum State {
    /// Nothing is fetched yet.
    Fresh,
    /// Taken in order.
    InOrder,
    /// The first reading of a format with positions: only types are noted.
    Collecting,
    /// All are fetched.
    Fetched,
}

/// The arguments of one call.
pub struct Arguments {
    list: VaList,
    state: State,
    kinds: MaybeUninit<[Kind; POSITIONS]>,
    values: MaybeUninit<[u128; POSITIONS]>,
}

impl Arguments {
    /// Those that `list` gives.
    pub fn new(list: VaList) -> Arguments {
        Arguments { list, state: State::Fresh, kinds: MaybeUninit::uninit(), values: MaybeUninit::uninit() }
    }

    /// Whether they are used by position.
    pub fn has_positions(&self) -> bool {
        self.state == State::Collecting || self.state == State::Fetched
    }

    /// Says that the next argument is used in order.
    pub fn note_next(&mut self) {
        if self.state == State::Fresh {
            self.state = State::InOrder;
        }
    }

    /// Says that arguments are used by position: the first time, all are fetched. EINVAL if some were used in order, or if
    /// positions are missing or too high.
    ///
    /// # Safety
    /// `format` is the C string that the arguments belong to.
    #[cold]
    pub unsafe fn use_positions(&mut self, format: *const u8) -> Result<(), Errno> {
        match self.state {
            State::InOrder => return Err(Errno::EINVAL),
            State::Collecting | State::Fetched => return Ok(()),
            State::Fresh => {}
        }
        self.state = State::Collecting;
        let kinds = self.kinds.write([Kind::None; POSITIONS]).as_mut_ptr();
        // SAFETY: nothing is read past the format's NUL; positions are checked against POSITIONS.
        unsafe {
            let mut next = format;
            let mut most = 0;
            while *next != 0 {
                if *next != b'%' {
                    next = next.add(1);
                } else if *next.add(1) == b'%' {
                    next = next.add(2);
                } else {
                    let (d, after) = Directive::parse(next.add(1), format, self)?;
                    next = after;
                    if d.position != 0 {
                        self.note(d.position, kind(&d))?;
                    }
                }
            }
            for index in 0..POSITIONS {
                if *kinds.add(index) != Kind::None {
                    most = index + 1;
                }
            }
            let values = self.values.as_mut_ptr().cast::<u128>();
            for index in 0..most {
                values.add(index).write(match *kinds.add(index) {
                    Kind::None => return Err(Errno::EINVAL),
                    Kind::Word => self.list.arg::<u32>() as u128,
                    Kind::Long => self.list.arg::<u64>() as u128,
                    Kind::Double => self.list.arg::<f64>().to_bits() as u128,
                    Kind::LongDouble => self.list.arg::<F128>().to_bits(),
                });
            }
        }
        self.state = State::Fetched;
        Ok(())
    }

    fn note(&mut self, position: u32, kind: Kind) -> Result<(), Errno> {
        let index = position.wrapping_sub(1) as usize;
        if index >= POSITIONS {
            return Err(Errno::EINVAL);
        }
        // SAFETY: `use_positions` wrote all kinds, and the index was checked.
        unsafe {
            let place = self.kinds.as_mut_ptr().cast::<Kind>().add(index);
            if *place != Kind::None && *place != kind {
                return Err(Errno::EINVAL);
            }
            *place = kind;
        }
        Ok(())
    }

    /// A fetched argument's bits. A position that collecting did not see (it cannot be) gives 0.
    fn fetched(&self, position: u32) -> u128 {
        let index = position.wrapping_sub(1) as usize;
        if index >= POSITIONS {
            return 0;
        }
        // SAFETY: `use_positions` wrote every value that a conversion names.
        unsafe { *self.values.as_ptr().cast::<u128>().add(index) }
    }

    /// The int of a `*`.
    ///
    /// # Safety
    /// It is there.
    pub unsafe fn int_at(&mut self, position: u32) -> Result<i32, Errno> {
        match self.state {
            State::Collecting => {
                self.note(position, Kind::Word)?;
                Ok(0)
            }
            State::Fetched => Ok(self.fetched(position) as i32),
            // SAFETY: by the contract.
            _ => Ok(unsafe { self.list.arg() }),
        }
    }

    unsafe fn word(&mut self, d: &Directive) -> u32 {
        if self.state == State::Fetched {
            return self.fetched(d.position) as u32;
        }
        // SAFETY: by the contract of the public functions below.
        unsafe { self.list.arg() }
    }

    unsafe fn long(&mut self, d: &Directive) -> u64 {
        if self.state == State::Fetched {
            return self.fetched(d.position) as u64;
        }
        // SAFETY: as for `word`.
        unsafe { self.list.arg() }
    }

    /// The argument of `%d` (`signed`) or `%u`, of the size that the length modifier says, extended to 64 bits.
    ///
    /// # Safety
    /// It is there; so in all functions below.
    pub unsafe fn integer(&mut self, d: &Directive, signed: bool) -> u64 {
        // SAFETY: by the contract.
        unsafe {
            let unused = match d.length {
                Length::Long | Length::LongDouble => return self.long(d),
                Length::Int | Length::Size => 32,
                Length::Short => 48,
                Length::Char => 56,
            };
            let high = (self.word(d) as u64) << unused;
            if signed { (high as i64 >> unused) as u64 } else { high >> unused }
        }
    }

    /// The argument of `%c`.
    pub unsafe fn signed_int(&mut self, d: &Directive) -> i32 {
        // SAFETY: by the contract.
        unsafe { self.word(d) as i32 }
    }

    /// The argument of `%s`, `%p`, `%n`.
    pub unsafe fn pointer(&mut self, d: &Directive) -> *mut c_void {
        // SAFETY: by the contract.
        unsafe { self.word(d) as usize as *mut c_void }
    }

    /// The argument of `%g`.
    pub unsafe fn double(&mut self, d: &Directive) -> f64 {
        // SAFETY: by the contract.
        unsafe { f64::from_bits(self.long(d)) }
    }

    /// The argument of `%Lg`.
    pub unsafe fn long_double(&mut self, d: &Directive) -> F128 {
        if self.state == State::Fetched {
            return F128::from_bits(self.fetched(d.position));
        }
        // SAFETY: by the contract.
        unsafe { self.list.arg() }
    }

    /// `%n`: stores how many bytes have been put.
    pub unsafe fn store_count(&mut self, d: &Directive, count: u64) {
        // SAFETY: the argument points to an integer of that size.
        unsafe {
            let to = self.pointer(d);
            match d.length {
                Length::Int | Length::Size => to.cast::<u32>().write(count as u32),
                Length::Char => to.cast::<u8>().write(count as u8),
                Length::Short => to.cast::<u16>().write(count as u16),
                Length::Long | Length::LongDouble => to.cast::<u64>().write(count),
            }
        }
    }
}

/// What a conversion's argument is.
fn kind(d: &Directive) -> Kind {
    match d.conversion {
        b'd' | b'i' | b'o' | b'u' | b'x' | b'X' | b'b' | b'B'
            if matches!(d.length, Length::Long | Length::LongDouble) =>
        {
            Kind::Long
        }
        b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            if d.length == Length::LongDouble {
                Kind::LongDouble
            } else {
                Kind::Double
            }
        }
        _ => Kind::Word,
    }
}
