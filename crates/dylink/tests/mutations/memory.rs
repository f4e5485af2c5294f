//! Counts the memory that each thread has in use: tests run side by side.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local! {
    // Less than 0 on a thread that gives back what another one took.
    static IN_USE: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn more(bytes: usize) {
    let now = IN_USE.get().wrapping_add_unsigned(bytes);
    IN_USE.set(now);
    PEAK.set(PEAK.get().max(now));
}

fn less(bytes: usize) {
    IN_USE.set(IN_USE.get().wrapping_sub_unsigned(bytes));
}

// SAFETY: every call goes to the system's allocator with the caller's own arguments; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        more(layout.size());
        // SAFETY: the caller's promise about `layout`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        less(layout.size());
        // SAFETY: the caller's promise: `pointer` came from `alloc` or `realloc`, that is, from the system, with `layout`.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Old and new may be there at once.
        more(size);
        // SAFETY: as in `dealloc`, and the caller's promise about `size`.
        let new = unsafe { System.realloc(pointer, layout, size) };
        less(if new.is_null() { size } else { layout.size() });
        new
    }
}

/// Runs `work` and returns, beside its result, how much more memory was in use at most than before.
pub fn peak<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = IN_USE.get();
    PEAK.set(before);
    let result = work();
    (result, PEAK.get().wrapping_sub(before).unsigned_abs())
}
