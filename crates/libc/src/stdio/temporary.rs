//! Names for temporary files.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use core::ptr::copy_nonoverlapping;

/// How long directory and prefix together may be.
pub const MOST: usize = 4096 - 10;
/// Random letters at the end.
const LETTERS: usize = 6;

/// How often to try before giving up.
pub fn attempts() -> u32 {
    100
}

/// A path whose last letters are random.
pub struct Name {
    bytes: [u8; 4096],
    /// Where the random letters begin.
    end: usize,
}

/// `directory`/`prefix`XXXXXX; together at most [`MOST`] bytes (what is more is cut).
pub fn name_in(directory: &[u8], prefix: &[u8]) -> Name {
    let mut name = Name { bytes: [0; 4096], end: 0 };
    name.append(directory);
    name.append(b"/");
    name.append(prefix);
    name
}

impl Name {
    fn append(&mut self, part: &[u8]) {
        let length = part.len().min((MOST + 2).saturating_sub(self.end));
        // SAFETY: end and length together stay below the array's size.
        unsafe { copy_nonoverlapping(part.as_ptr(), self.bytes.as_mut_ptr().add(self.end), length) };
        self.end += length;
    }

    /// Separates what stands before from the random letters.
    pub fn underscore(&mut self) {
        self.append(b"_");
    }

    /// The path, a C string.
    pub fn as_ptr(&self) -> *const u8 {
        self.bytes.as_ptr()
    }

    /// Its length.
    pub fn length(&self) -> usize {
        self.end + LETTERS
    }

    /// Chooses other random letters.
    pub fn randomize(&mut self) {
        const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ab";
        let mut random = 0u64;
        let mut clock = [0i64; 2];
        // SAFETY: the kernel writes into these two; end + LETTERS is below the array's size; indices into the alphabet are
        // below 64.
        unsafe {
            if syscall::getrandom(&raw mut random, size_of::<u64>(), 0u32) != Ok(8) {
                let _ = syscall::clock_gettime(0, &raw mut clock);
                random = (clock[0] ^ clock[1]).cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 16;
            }
            for index in 0..LETTERS {
                *self.bytes.as_mut_ptr().add(self.end + index) =
                    *ALPHABET.as_ptr().add((random >> (6 * index) & 63) as usize);
            }
        }
    }
}

/// Whether a file has this name, as far as can be known.
pub fn exists(name: &Name) -> bool {
    const AT_FDCWD: i32 = -100;
    const F_OK: i32 = 0;
    // SAFETY: the path is a C string.
    !matches!(unsafe { syscall::faccessat(AT_FDCWD, name.as_ptr(), F_OK, 0) }, Err(Errno::ENOENT))
}
