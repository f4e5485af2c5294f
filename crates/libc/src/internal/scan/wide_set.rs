//! The set of wide characters of a `%[`.

/// Which characters a conversion takes.
#[derive(Clone, Copy)]
pub enum WideSet {
    /// Every one: `%c`.
    All,
    /// All but white space: `%s`.
    NotSpace,
    /// Those of a `%[`, or all others.
    Listed {
        /// The list, after `[` and `^`.
        first: *const i32,
        /// Its `]`.
        end: *const i32,
        /// Whether it began with `^`.
        inverted: bool,
    },
}

impl WideSet {
    /// Reads a set that begins after its `[`; returns it and where its `]` stands, or `None` if there is none.
    ///
    /// # Safety
    /// The format ends with a NUL.
    pub unsafe fn parse(mut next: *const i32) -> Option<(WideSet, *const i32)> {
        // SAFETY: stops at the NUL at the latest.
        unsafe {
            let inverted = *next == '^' as i32;
            if inverted {
                next = next.add(1);
            }
            let first = next;
            // One that stands first belongs to the list.
            if *next == ']' as i32 {
                next = next.add(1);
            }
            while *next != ']' as i32 {
                if *next == 0 {
                    return None;
                }
                next = next.add(1);
            }
            Some((WideSet::Listed { first, end: next, inverted }, next))
        }
    }

    /// Whether it has a character. As of bytes, a range whose ends are the wrong way round holds only its ends.
    ///
    /// # Safety
    /// The format is still there.
    pub unsafe fn has(&self, character: i32) -> bool {
        match *self {
            WideSet::All => true,
            WideSet::NotSpace => crate::wctype::iswspace::iswspace(character as u32) == 0,
            WideSet::Listed { first, end, inverted } => {
                let mut next = first;
                // SAFETY: by the contract; `next` stays below `end`.
                unsafe {
                    while next < end {
                        let range = *next == '-' as i32 && next > first && next.add(1) < end;
                        if range {
                            next = next.add(1);
                        }
                        if character == *next || range && (*next.sub(2)..*next).contains(&character) {
                            return !inverted;
                        }
                        next = next.add(1);
                    }
                }
                inverted
            }
        }
    }
}
