//! Where a hash is written, and its alphabet.

/// The 64 digits of all schemes here, by value.
const DIGITS: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The longest hash is that of `$6$`: 3 + 15 + 17 + 86 bytes and a NUL.
pub const SIZE: usize = 128;

/// A hash as far as it is written.
pub struct Output {
    text: [u8; SIZE],
    length: usize,
}

impl Output {
    /// An empty one.
    pub fn new() -> Output {
        Output { text: [0; SIZE], length: 0 }
    }

    /// Adds a byte; the last place stays for the NUL.
    pub fn byte(&mut self, byte: u8) {
        if let Some(place) = self.text.get_mut(self.length)
            && self.length < SIZE - 1
        {
            *place = byte;
            self.length += 1;
        }
    }

    /// Adds bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.byte(byte));
    }

    /// Adds `digits` digits of `value`, the least significant first.
    pub fn digits(&mut self, value: u32, digits: u32) {
        for digit in 0..digits {
            self.byte(DIGITS[(value >> (6 * digit) & 63) as usize]);
        }
    }

    /// Its bytes, with the NUL and what is behind it.
    pub fn text(&self) -> &[u8; SIZE] {
        &self.text
    }
}

/// The value of a digit; `None` for any other byte.
pub fn value(digit: u8) -> Option<u32> {
    DIGITS.iter().position(|&other| other == digit).map(|value| value as u32)
}
