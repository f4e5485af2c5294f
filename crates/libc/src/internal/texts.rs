//! A table of texts that are C strings, one after the other in one run of bytes, made at compile time: there are no pointers to
//! fill in when a library is loaded. Numbers without a text of their own have that of number 0; in the run they are an empty
//! string. A text is found by counting NULs: every program with printf (`%m`) carries the errors' table, and an index into it
//! would cost more than all that looking texts up will ever take.

use crate::types::c_char;

/// Texts in `BYTES` bytes, the NULs included.
pub struct Texts<const BYTES: usize> {
    count: usize,
    bytes: [u8; BYTES],
}

/// Whether a text is that of number 0.
const fn is_first(texts: &[&str], index: usize) -> bool {
    let (first, text) = (texts[0].as_bytes(), texts[index].as_bytes());
    let mut same = index > 0 && text.len() == first.len();
    let mut i = 0;
    while same && i < first.len() {
        same = text[i] == first[i];
        i += 1;
    }
    same
}

/// How many bytes the texts take.
pub const fn bytes(texts: &[&str]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < texts.len() {
        sum += if is_first(texts, i) { 1 } else { texts[i].len() + 1 };
        i += 1;
    }
    sum
}

impl<const BYTES: usize> Texts<BYTES> {
    /// The table of these texts, for a constant.
    pub const fn new(texts: &[&str]) -> Self {
        let mut table = Texts { count: texts.len(), bytes: [0; BYTES] };
        let (mut at, mut i) = (0, 0);
        while i < texts.len() {
            let text = if is_first(texts, i) { &[] } else { texts[i].as_bytes() };
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

    /// The text of a number; that of 0, if it has none.
    pub fn get(&'static self, number: i32) -> *mut c_char {
        let first = (&raw const self.bytes).cast::<u8>();
        let mut at = first;
        if (number as u32 as usize) < self.count {
            for _ in 0..number {
                // SAFETY: there are `count` texts, and `number` of them before the one looked for.
                unsafe {
                    while *at != 0 {
                        at = at.add(1);
                    }
                    at = at.add(1);
                }
            }
        }
        // SAFETY: `at` is the beginning of a text.
        let empty = unsafe { *at == 0 };
        (if empty { first } else { at }).cast_mut().cast()
    }
}
