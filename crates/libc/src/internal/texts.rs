//! A table of texts that are C strings: one run of bytes and the place where each begins in it, both made at compile time, so that
//! there are no pointers to fill in when a library is loaded.

use crate::types::c_char;

/// `COUNT` texts in `BYTES` bytes, the NULs included.
pub struct Texts<const COUNT: usize, const BYTES: usize> {
    places: [u16; COUNT],
    bytes: [u8; BYTES],
}

/// How many bytes the texts take.
pub const fn bytes(texts: &[&str]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < texts.len() {
        sum += texts[i].len() + 1;
        i += 1;
    }
    sum
}

impl<const COUNT: usize, const BYTES: usize> Texts<COUNT, BYTES> {
    /// The table of these texts, for a constant.
    pub const fn new(texts: &[&str; COUNT]) -> Self {
        let mut table = Texts { places: [0; COUNT], bytes: [0; BYTES] };
        let (mut at, mut i) = (0, 0);
        while i < COUNT {
            table.places[i] = at as u16;
            let text = texts[i].as_bytes();
            let mut j = 0;
            while j < text.len() {
                table.bytes[at] = text[j];
                at += 1;
                j += 1;
            }
            at += 1;
            i += 1;
        }
        table
    }

    /// A text, if there is one of that number.
    pub fn get(&'static self, number: i32) -> Option<*mut c_char> {
        let place = *self.places.get(usize::try_from(number).ok()?)?;
        Some((&raw const self.bytes).cast::<u8>().wrapping_add(place as usize).cast_mut().cast())
    }
}
