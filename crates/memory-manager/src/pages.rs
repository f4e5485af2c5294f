//! Which of the address space's pages are in use.
//!
//! A bit for each page, and over the bits a binary tree of summaries: how many pages are free at a range's beginning, at its
//! end, and in the longest run within it. A place is found by one walk down the tree however fragmented the memory is. All of it
//! has a fixed size and no pointers; all zeros mean that everything is free, and what is not touched costs no memory.

/// Pages in the address space.
pub const PAGES: u32 = 1 << 20;
/// Pages in a word of the bit map.
const WORD: u32 = 64;
/// Words, which are the tree's leaves.
const WORDS: u32 = PAGES / WORD;

/// The pages. Ranges are of page numbers, from the first to before the last.
pub struct Pages {
    /// Bit n of word w is set if page 64 w + n is in use.
    bits: [u64; WORDS as usize],
    /// Inner nodes as in a heap: the root is 1, the children of n are 2n and 2n + 1. Packed [`Summary`]s.
    nodes: [u64; WORDS as usize],
}

/// What is free in a range of pages.
#[derive(Clone, Copy)]
struct Summary {
    /// At its beginning.
    first: u32,
    /// At its end.
    last: u32,
    /// At most in one run.
    longest: u32,
}

/// Bits for a number of pages up to [`PAGES`].
const FIELD: u32 = 21;
const MASK: u64 = (1 << FIELD) - 1;

impl Summary {
    /// What lacks from all being free, so that zero is a free range.
    fn pack(self, length: u32) -> u64 {
        let lack = |count: u32| u64::from(length - count.min(length));
        lack(self.first) | lack(self.last) << FIELD | lack(self.longest) << (2 * FIELD)
    }

    fn unpack(packed: u64, length: u32) -> Summary {
        let count = |shift: u32| length.saturating_sub((packed >> shift & MASK) as u32);
        Summary { first: count(0), last: count(FIELD), longest: count(2 * FIELD) }
    }

    fn of_word(word: u64) -> Summary {
        let mut longest = 0;
        let mut free = !word;
        // Each turn takes one page off every run.
        while free != 0 && free != u64::MAX {
            free &= free << 1;
            longest += 1;
        }
        if word == 0 {
            longest = WORD;
        }
        Summary { first: word.trailing_zeros(), last: word.leading_zeros(), longest }
    }

    /// Two ranges of `length` pages, one behind the other.
    fn join(self, right: Summary, length: u32) -> Summary {
        Summary {
            first: if self.first == length { length + right.first } else { self.first },
            last: if right.last == length { length + self.last } else { right.last },
            longest: self.longest.max(right.longest).max(self.last + right.first),
        }
    }
}

/// A search for a run of free pages.
struct Search {
    count: u32,
    /// What the first page's number is a multiple of: a power of two.
    align: u32,
    /// No page below.
    lowest: u32,
    /// The end of the run of free pages that lies right behind what has been searched: its beginning, if there is none.
    end: u32,
}

impl Search {
    /// The highest place in the run from `begin` to `self.end`.
    fn fit(&self, begin: u32) -> Option<u32> {
        let start = self.end.checked_sub(self.count)? & !(self.align - 1);
        (start >= begin.max(self.lowest)).then_some(start)
    }
}

impl Pages {
    /// All free.
    pub const fn new() -> Pages {
        Pages { bits: [0; WORDS as usize], nodes: [0; WORDS as usize] }
    }

    fn word(&self, index: u32) -> u64 {
        self.bits.get(index as usize).copied().unwrap_or(u64::MAX)
    }

    /// The summary of a node, which has `length` pages.
    fn summary(&self, node: u32, length: u32) -> Summary {
        if node >= WORDS {
            Summary::of_word(self.word(node - WORDS))
        } else {
            Summary::unpack(self.nodes.get(node as usize).copied().unwrap_or(0), length)
        }
    }

    /// The words of a range, each with the bits that are in it.
    fn words(start: u32, end: u32) -> impl Iterator<Item = (u32, u64)> {
        let end = end.min(PAGES);
        let last = if start < end { end.div_ceil(WORD) } else { start / WORD };
        (start / WORD..last).map(move |word| {
            let first = start.saturating_sub(word * WORD);
            let behind = (end - word * WORD).min(WORD);
            (word, u64::MAX << first & u64::MAX >> (WORD - behind))
        })
    }

    /// Whether no page of a range is in use.
    pub fn are_free(&self, start: u32, end: u32) -> bool {
        Self::words(start, end).all(|(word, mask)| self.word(word) & mask == 0)
    }

    /// Marks a range as in use or free, whatever its pages were.
    pub fn set(&mut self, start: u32, end: u32, used: bool) {
        if start >= end.min(PAGES) {
            return;
        }
        for (word, mask) in Self::words(start, end) {
            if let Some(bits) = self.bits.get_mut(word as usize) {
                *bits = if used { *bits | mask } else { *bits & !mask };
            }
        }
        let (mut first, mut last) = (WORDS + start / WORD, WORDS + (end.min(PAGES) - 1) / WORD);
        let mut length = WORD;
        while first > 1 {
            (first, last) = (first / 2, last / 2);
            self.summarize(first, length);
            self.summarize(last, length);
            // What lies between is in the range altogether.
            let whole = if used { Summary { first: 0, last: 0, longest: 0 }.pack(2 * length) } else { 0 };
            for node in first + 1..last {
                if let Some(packed) = self.nodes.get_mut(node as usize) {
                    *packed = whole;
                }
            }
            length *= 2;
        }
    }

    /// Makes a node's summary of its children's, which have `length` pages.
    fn summarize(&mut self, node: u32, length: u32) {
        let (left, right) = (self.summary(2 * node, length), self.summary(2 * node + 1, length));
        if let Some(packed) = self.nodes.get_mut(node as usize) {
            *packed = left.join(right, length).pack(2 * length);
        }
    }

    /// The highest run of `count` free pages (not 0) that begins at a multiple of `align` pages (a power of two), at `lowest` or
    /// above: its first page.
    pub fn highest(&self, count: u32, align: u32, lowest: u32) -> Option<u32> {
        let mut search = Search { count, align, lowest, end: PAGES };
        self.search(&mut search, 1, 0, PAGES)
    }

    /// Searches a node, from its end to its beginning.
    fn search(&self, search: &mut Search, node: u32, start: u32, length: u32) -> Option<u32> {
        if start + length <= search.lowest {
            return None;
        }
        let free = self.summary(node, length);
        if free.first == length {
            return search.fit(start);
        }
        if free.longest < search.count {
            let found = search.fit(start + length - free.last);
            search.end = start + free.first;
            return found;
        }
        if node < WORDS {
            let half = length / 2;
            return match self.search(search, 2 * node + 1, start + half, half) {
                None => self.search(search, 2 * node, start, half),
                found => found,
            };
        }
        let word = self.word(node - WORDS);
        let mut left = length;
        // From the top: a run of free pages, then one of used pages.
        while left > 0 {
            let below = word << (WORD - left);
            let run = below.leading_zeros().min(left);
            left -= run;
            if let Some(found) = search.fit(start + left) {
                return Some(found);
            }
            if left > 0 {
                left -= (word << (WORD - left)).leading_ones().min(left);
                search.end = start + left;
            }
        }
        None
    }
}

impl Default for Pages {
    fn default() -> Pages {
        Pages::new()
    }
}
