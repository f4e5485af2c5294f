//! `<nl_types.h>`: message catalogues in the format that musl reads, which is that of gencat(1) of the BSDs.
//!
//! A file begins with five words: a magic number, how many sets there are, the size of the rest, and where in it the messages and
//! the texts begin. Sets follow, each with its number, how many messages it has and the first of them; a message has its number, its length
//! and the place of its text. All words are big-endian; sets, and a set's messages, are sorted. Files are of unknown origin: every
//! place is checked.

pub mod catclose;
pub mod catgets;
pub mod catopen;

/// What a `nl_catd` points to.
pub struct Catalogue {
    /// The file, with a NUL behind it.
    pub start: *mut u8,
    /// Its size.
    pub length: usize,
}

/// The first word.
pub const MAGIC: u32 = 0xff88_ff89;
/// The words before the sets.
pub const HEADER: usize = 20;
/// A set, and a message: three words.
pub const ENTRY: usize = 12;

impl Catalogue {
    /// The word at a place.
    ///
    /// # Safety
    /// The file is still in memory.
    pub unsafe fn word(&self, place: usize) -> Option<u32> {
        if self.length < 4 || place > self.length - 4 {
            return None;
        }
        // SAFETY: four bytes are there.
        Some(u32::from_be(unsafe { self.start.add(place).cast::<u32>().read_unaligned() }))
    }

    /// Where among `count` entries from `first` on the one with a number is.
    ///
    /// # Safety
    /// As for [`Catalogue::word`].
    pub unsafe fn entry(&self, first: usize, count: usize, number: u32) -> Option<usize> {
        let (mut low, mut high) = (0, count.min(self.length / ENTRY));
        while low < high {
            let middle = low + (high - low) / 2;
            let place = first.checked_add(middle * ENTRY)?;
            // SAFETY: by the contract.
            match unsafe { self.word(place)? }.cmp(&number) {
                core::cmp::Ordering::Equal => return Some(place),
                core::cmp::Ordering::Less => low = middle + 1,
                core::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}
