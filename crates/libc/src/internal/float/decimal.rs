//! Exact arithmetic: a decimal fixed-point number wide enough for every binary128 value and everything halfway between two.
//!
//! All that conversions need is multiplying and dividing by powers of two, which is one pass over the limbs for each 32 bits.
//! A limb holds nine decimal digits. Multiplying grows the number to the left, dividing to the right, up to a limit beyond
//! which digits are dropped, and noted as lost: what remains is then the exact value rounded down.

use core::mem::MaybeUninit;

/// Index of the first limb after the decimal point. 552 limbs before it hold 2^16384 and a little more.
pub const POINT: usize = 552;
/// All limbs. 1,840 after the point hold 2^-16495, the half of the least binary128 number.
pub const SIZE: usize = POINT + 1840;
/// What a limb counts to.
pub const BASE: u64 = 1_000_000_000;

/// A number. It is about 10 KB of which few are touched; it lives on the stack.
pub struct Decimal {
    limbs: MaybeUninit<[u32; SIZE]>,
    /// The first limb that is not zero.
    pub head: usize,
    /// One past the last limb that was written; at least [`POINT`] once integer limbs exist.
    pub tail: usize,
    /// Whether something after `tail` was dropped.
    pub lost: bool,
}

impl Decimal {
    /// Zero.
    #[inline(always)]
    pub fn new() -> Decimal {
        Decimal { limbs: MaybeUninit::uninit(), head: POINT, tail: POINT, lost: false }
    }

    /// A limb between `head` and `tail`; zero elsewhere.
    #[inline]
    pub fn limb(&self, index: usize) -> u32 {
        if index < self.head || index >= self.tail {
            return 0;
        }
        // SAFETY: the limbs from head to tail have been written.
        unsafe { *self.limbs.as_ptr().cast::<u32>().add(index) }
    }

    #[inline]
    fn limbs(&mut self) -> *mut u32 {
        self.limbs.as_mut_ptr().cast()
    }

    /// Appends a limb on the right; dropped (and noted if not zero) when there is no room.
    pub fn append(&mut self, limb: u32) {
        if self.tail >= SIZE {
            self.lost |= limb != 0;
            return;
        }
        // SAFETY: tail was just checked.
        unsafe { *self.limbs().add(self.tail) = limb };
        self.tail += 1;
    }

    /// Multiplies by 2^`count` and adds `addend` in units of the last limb; `count` is at most 32. What would grow past the
    /// left edge is dropped: callers stay below 2^16400.
    #[inline(never)]
    pub fn shift_left(&mut self, count: u32, addend: u32) {
        let limbs = self.limbs();
        let mut carry = addend as u64;
        let mut index = self.tail;
        // SAFETY: head <= index < tail, all written.
        unsafe {
            while index > self.head {
                index -= 1;
                let value = ((*limbs.add(index) as u64) << count) + carry;
                carry = value / BASE;
                *limbs.add(index) = (value - carry * BASE) as u32;
            }
            while self.tail > POINT && self.tail > self.head && *limbs.add(self.tail - 1) == 0 {
                self.tail -= 1;
            }
            while carry > 0 && self.head > 0 {
                self.head -= 1;
                *limbs.add(self.head) = (carry % BASE) as u32;
                carry /= BASE;
            }
        }
    }

    /// Divides by 2^`count`, at most 32; limbs from `limit` on are dropped.
    #[inline(never)]
    pub fn shift_right(&mut self, count: u32, limit: usize) {
        let limit = if limit < SIZE { limit } else { SIZE };
        let limbs = self.limbs();
        let mask = (1u64 << count) - 1;
        let mut rest = 0u64;
        let mut index = self.head;
        // SAFETY: index stays below tail, whose limbs are written, or below limit, which is at most SIZE.
        unsafe {
            while index < self.tail {
                let value = rest * BASE + *limbs.add(index) as u64;
                *limbs.add(index) = (value >> count) as u32;
                rest = value & mask;
                index += 1;
            }
            while rest != 0 && self.tail < limit {
                let value = rest * BASE;
                *limbs.add(self.tail) = (value >> count) as u32;
                rest = value & mask;
                self.tail += 1;
            }
            self.lost |= rest != 0;
            while self.head < self.tail && *limbs.add(self.head) == 0 {
                self.head += 1;
            }
        }
    }

    /// Multiplies by 2^`exponent`, with `limit` as in [`Decimal::shift_right`].
    pub fn scale(&mut self, mut exponent: i32, limit: usize) {
        while exponent > 0 {
            let part = if exponent < 32 { exponent } else { 32 };
            self.shift_left(part as u32, 0);
            exponent -= part;
        }
        while exponent < 0 {
            let part = if exponent > -32 { -exponent } else { 32 };
            self.shift_right(part as u32, limit);
            exponent += part;
        }
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Self::new()
    }
}
