//! What goes where.

use muslin_abi::memory_manager::Kind;

use crate::pages::{PAGES, Pages};

const PAGE: u32 = 4096;
/// The first page that may be mapped: a null pointer with an offset shall trap.
const LOWEST: u32 = 0x1_0000 / PAGE;
/// Below, only what asks for its place goes.
const LOWEST_UNASKED: u32 = 0x1000_0000 / PAGE;
/// The first page that may not be mapped any more.
const END: u32 = 0xffff_0000 / PAGE;

/// The state of the default memory manager. All zeros are a valid one, of a process in which nothing is mapped.
pub struct Policy {
    pages: Pages,
    ready: bool,
}

/// The pages of a range of addresses: the first, and the one behind the last.
fn pages_of(address: u32, size: u32) -> Option<(u32, u32)> {
    let end = (u64::from(address) + u64::from(size)).div_ceil(u64::from(PAGE)) as u32;
    (size > 0 && end <= PAGES).then_some((address / PAGE, end))
}

impl Policy {
    /// Of a process in which nothing is mapped.
    pub const fn new() -> Policy {
        Policy { pages: Pages::new(), ready: false }
    }

    fn pages(&mut self) -> &mut Pages {
        if !self.ready {
            self.ready = true;
            self.pages.set(0, LOWEST, true);
            self.pages.set(END, PAGES, true);
        }
        &mut self.pages
    }

    /// A place for `size` bytes at a multiple of `align`, 0 or a power of two; at `hint`, unless that is 0, if it is such a place.
    /// The range is in use from now on. 0 if there is no room.
    pub fn place(&mut self, kind: u32, size: u32, align: u32, hint: u32) -> u32 {
        let align = align.max(PAGE);
        if !align.is_power_of_two() {
            return 0;
        }
        let pages = self.pages();
        let count = size.div_ceil(PAGE);
        let asked = pages_of(hint & !(PAGE - 1), size)
            .filter(|&(start, end)| start.is_multiple_of(align / PAGE) && pages.are_free(start, end));
        let start = match asked {
            _ if count == 0 => None,
            Some((start, _)) => Some(start),
            // With nothing known to be free above it, the heap of brk could not grow.
            None if kind == Kind::Break as u32 => None,
            None => pages.highest(count, align / PAGE, LOWEST_UNASKED),
        };
        match start {
            Some(start) => {
                pages.set(start, start + count, true);
                start * PAGE
            }
            None => 0,
        }
    }

    /// Notes that a range is in use from now on, perhaps in part since before. False if no guest can have it.
    pub fn claim(&mut self, address: u32, size: u32) -> bool {
        match pages_of(address, size) {
            Some((start, end)) if start >= LOWEST && end <= END => {
                self.pages().set(start, end, true);
                true
            }
            _ => false,
        }
    }

    /// Notes that a range is free.
    pub fn release(&mut self, address: u32, size: u32) {
        if let Some((start, end)) = pages_of(address, size) {
            self.pages().set(start.max(LOWEST), end.min(END), false);
        }
    }
}

impl Default for Policy {
    fn default() -> Policy {
        Policy::new()
    }
}
