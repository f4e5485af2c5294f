//! The sizes of small blocks: 16 to 128 in steps of 16, then four steps to each doubling, so that at most a fifth of a block
//! is wasted.

/// The largest small block.
pub const MAX: usize = 8192;
/// How many classes there are.
pub const COUNT: usize = 8 + 6 * 4;

/// The class of the smallest blocks that hold `size` bytes, which is at most [`MAX`].
#[inline(always)]
pub fn of(size: usize) -> usize {
    if size <= 128 {
        (size.wrapping_sub(1) >> 4) & (0usize.wrapping_sub((size != 0) as usize))
    } else {
        let last = size - 1;
        let doubling = (usize::BITS - 1 - last.leading_zeros()) as usize;
        // The two bits below the highest choose among the doubling's four steps.
        8 + (doubling - 7) * 4 + ((last >> (doubling - 2)) & 3)
    }
}

/// The size of a class's blocks.
#[inline(always)]
pub const fn size(class: usize) -> usize {
    if class < 8 {
        (class + 1) * 16
    } else {
        let doubling = 7 + (class - 8) / 4;
        (5 + (class - 8) % 4) << (doubling - 2)
    }
}
