//! The set of bytes of a `%[`.

/// A set of bytes.
pub struct Set([u8; 256]);

impl Set {
    /// Reads a set that begins after its `[`; returns it and where its `]` stands, or `None` if there is none. A range whose ends
    /// are the wrong way round holds only its ends.
    ///
    /// # Safety
    /// The format is a C string.
    pub unsafe fn parse(mut next: *const u8) -> Option<(Set, *const u8)> {
        // SAFETY: stops at the NUL at the latest.
        unsafe {
            let invert = *next == b'^';
            if invert {
                next = next.add(1);
            }
            let mut set = Set([invert as u8; 256]);
            let bytes = set.0.as_mut_ptr();
            let mut first = true;
            while *next != b']' || first {
                if *next == 0 {
                    return None;
                }
                if *next == b'-' && !first && *next.add(1) != 0 && *next.add(1) != b']' {
                    let mut byte = *next.sub(1);
                    next = next.add(1);
                    while byte < *next {
                        *bytes.add(byte as usize) = !invert as u8;
                        byte += 1;
                    }
                }
                *bytes.add(*next as usize) = !invert as u8;
                next = next.add(1);
                first = false;
            }
            Some((set, next))
        }
    }

    /// What `%s` takes: all but white space.
    pub fn not_space() -> Set {
        let mut set = Set([1; 256]);
        for byte in [9, 10, 11, 12, 13, 32] {
            set.0[byte] = 0;
        }
        set
    }

    /// What `%c` takes.
    pub fn all() -> Set {
        Set([1; 256])
    }

    /// Whether it has a byte; -1 is none.
    #[inline(always)]
    pub fn has(&self, byte: i32) -> bool {
        // SAFETY: a byte is less than 256.
        byte >= 0 && unsafe { *self.0.as_ptr().add(byte as u8 as usize) != 0 }
    }
}
