//! Small blocks: stacks of free blocks over slabs of 64 KiB. See [`super`].
//!
//! A slab begins with a [`Slab`]; the rest is cut into blocks of its class. A block is in one of three places: in the
//! program's hands, on its class's stack, or free in its slab. Slabs that have a free block or uncut room are on their
//! class's list; a slab whose blocks are all free in it leaves its class and waits in `empty` for any class.

use super::mapping;
use super::size_class::{self, COUNT};
use super::threshold;
use core::ptr::null_mut;

const SLAB: usize = 64 << 10;
const SLAB_SHIFT: u32 = 16;
/// Slabs are mapped so many at a time.
const SLABS_MAPPED: usize = 16;
/// Empty slabs that are kept: 2 MiB.
const EMPTY_KEPT: usize = 32;
/// A stack is refilled with this many bytes' worth of blocks, and emptied by half when it has four times as many.
const BATCH_BYTES: usize = 8 << 10;
const BATCH_MAX: usize = 64;

/// For each 64 KiB of the address space: 0, or a slab's class + 1.
static mut CLASSES: [u8; 1 << (32 - SLAB_SHIFT)] = [0; 1 << (32 - SLAB_SHIFT)];

/// A free block: its first bytes lead to the next.
struct Free {
    next: *mut Free,
}

/// A slab's first bytes.
#[repr(C, align(16))]
struct Slab {
    /// Blocks given back to this slab.
    free: *mut Free,
    /// The first block that was never handed out.
    uncut: *mut u8,
    /// Blocks in use or on the stack.
    used: u32,
    listed: bool,
    next: *mut Slab,
    previous: *mut Slab,
}

#[derive(Clone, Copy)]
struct Class {
    stack: *mut Free,
    /// Blocks on the stack.
    depth: u32,
    /// The depth at which half of the stack goes back to the slabs.
    limit: u32,
    /// Slabs of this class that have room.
    slabs: *mut Slab,
}

/// All small blocks.
pub struct Small {
    classes: [Class; COUNT],
    empty: *mut Slab,
    empty_count: usize,
    /// Slabs mapped and never used: from here …
    fresh: *mut u8,
    /// … to here.
    fresh_end: *mut u8,
}

/// The class of a small block + 1, or 0 if the block is not a small one.
#[inline(always)]
pub fn class_of(block: *mut u8) -> usize {
    // SAFETY: the index is below 1 << 16 for any address; an entry changes only while no block of its slab is in use.
    unsafe { (&raw const CLASSES).cast::<u8>().add(block as usize >> SLAB_SHIFT).read() as usize }
}

const fn batch(size: usize) -> u32 {
    let count = BATCH_BYTES / size;
    if count < 2 {
        2
    } else if count > BATCH_MAX {
        BATCH_MAX as u32
    } else {
        count as u32
    }
}

impl Small {
    /// Without memory yet.
    pub const fn new() -> Small {
        let mut classes = [Class { stack: null_mut(), depth: 0, limit: 0, slabs: null_mut() }; COUNT];
        let mut class = 0;
        while class < COUNT {
            classes[class].limit = 4 * batch(size_class::size(class));
            class += 1;
        }
        Small { classes, empty: null_mut(), empty_count: 0, fresh: null_mut(), fresh_end: null_mut() }
    }

    #[inline(always)]
    fn class(&mut self, class: usize) -> *mut Class {
        // SAFETY: callers pass a class, which is below COUNT.
        unsafe { (&raw mut self.classes).cast::<Class>().add(class) }
    }

    /// A block of the class, or null when the kernel has no memory or the memory manager wants such blocks mapped.
    #[inline(always)]
    pub fn allocate(&mut self, class: usize) -> *mut u8 {
        let c = self.class(class);
        // SAFETY: blocks on the stack are free memory of at least 16 bytes; the lock is held.
        unsafe {
            let block = (*c).stack;
            if block.is_null() {
                return self.refill(class);
            }
            (*c).stack = (*block).next;
            (*c).depth -= 1;
            block.cast()
        }
    }

    /// Takes back a block of the class.
    ///
    /// # Safety
    /// It came from `allocate` of this class and is not used any more.
    #[inline(always)]
    pub unsafe fn free(&mut self, block: *mut u8, class: usize) {
        let c = self.class(class);
        let block: *mut Free = block.cast();
        // SAFETY: by the contract the block's memory is ours again.
        unsafe {
            (*block).next = (*c).stack;
            (*c).stack = block;
            (*c).depth += 1;
            if (*c).depth >= (*c).limit {
                self.flush(class);
            }
        }
    }

    /// Puts a batch on the class's empty stack and returns one block more.
    #[cold]
    #[inline(never)]
    fn refill(&mut self, class: usize) -> *mut u8 {
        let size = size_class::size(class);
        if threshold::maps(size) {
            return null_mut();
        }
        let c = self.class(class);
        // SAFETY: slabs and their free blocks belong to whoever holds the lock; `uncut` stays inside its slab.
        unsafe {
            let mut slab = (*c).slabs;
            if slab.is_null() {
                slab = self.new_slab(class);
                if slab.is_null() {
                    return null_mut();
                }
            }
            let end = slab.cast::<u8>().add(SLAB);
            let mut taken = 0;
            let mut stack: *mut Free = null_mut();
            let batch = (*c).limit / 4;
            // Blocks that were in use come first: they may still be in the cache.
            while taken < batch && !(*slab).free.is_null() {
                let block = (*slab).free;
                (*slab).free = (*block).next;
                (*block).next = stack;
                stack = block;
                taken += 1;
            }
            // Cut from the batch's last to its first, so that the stack gives them in ascending order.
            if taken < batch {
                let room = (end as usize - (*slab).uncut as usize).checked_div(size).unwrap_or(0);
                let cut = room.min((batch - taken) as usize);
                let mut block = (*slab).uncut.add(cut * size);
                (*slab).uncut = block;
                for _ in 0..cut {
                    block = block.sub(size);
                    (*block.cast::<Free>()).next = stack;
                    stack = block.cast();
                }
                taken += cut as u32;
            }
            (*slab).used += taken;
            if (*slab).free.is_null() && (end as usize - (*slab).uncut as usize) < size {
                unlist(&mut (*c).slabs, slab);
            }
            (*c).stack = (*stack).next;
            (*c).depth = taken - 1;
            stack.cast()
        }
    }

    /// Gives half of the class's stack back to the slabs.
    #[cold]
    #[inline(never)]
    fn flush(&mut self, class: usize) {
        let c = self.class(class);
        // SAFETY: as in refill. The newest half stays on the stack.
        unsafe {
            let keep = (*c).depth / 2;
            let mut last = (*c).stack;
            for _ in 1..keep {
                last = (*last).next;
            }
            let mut block = (*last).next;
            (*last).next = null_mut();
            (*c).depth = keep;
            while !block.is_null() {
                let next = (*block).next;
                self.give_back(block, class);
                block = next;
            }
        }
    }

    unsafe fn give_back(&mut self, block: *mut Free, class: usize) {
        let c = self.class(class);
        // SAFETY: the slab's header lies at the 64 KiB boundary below the block.
        unsafe {
            let slab = (block as usize & !(SLAB - 1)) as *mut Slab;
            (*block).next = (*slab).free;
            (*slab).free = block;
            (*slab).used -= 1;
            if (*slab).used == 0 {
                unlist(&mut (*c).slabs, slab);
                self.retire(slab);
            } else if !(*slab).listed {
                list(&mut (*c).slabs, slab);
            }
        }
    }

    /// A slab without blocks, listed in its class; null when the kernel has no memory.
    fn new_slab(&mut self, class: usize) -> *mut Slab {
        // SAFETY: empty and fresh slabs are unused memory; CLASSES has an entry for every address.
        unsafe {
            let slab = if !self.empty.is_null() {
                let slab = self.empty;
                self.empty = (*slab).next;
                self.empty_count -= 1;
                slab
            } else {
                if self.fresh == self.fresh_end && !self.map_slabs() {
                    return null_mut();
                }
                let slab = self.fresh;
                self.fresh = slab.add(SLAB);
                slab.cast()
            };
            slab.write(Slab {
                free: null_mut(),
                uncut: slab.add(1).cast(),
                used: 0,
                listed: false,
                next: null_mut(),
                previous: null_mut(),
            });
            (&raw mut CLASSES).cast::<u8>().add(slab as usize >> SLAB_SHIFT).write(class as u8 + 1);
            list(&raw mut (*self.class(class)).slabs, slab);
            slab
        }
    }

    /// Maps fresh slabs; what the mapping has before the first boundary and after the last goes back.
    fn map_slabs(&mut self) -> bool {
        let mut slabs = SLABS_MAPPED;
        loop {
            let length = (slabs + 1) * SLAB - mapping::PAGE;
            if let Ok(at) = mapping::map(length) {
                let first = (at as usize).next_multiple_of(SLAB);
                let end = first + slabs * SLAB;
                let mapped_end = at as usize + length;
                // SAFETY: both ends are inside the new mapping and outside the slabs.
                unsafe {
                    if first != at as usize {
                        mapping::unmap(at, first - at as usize);
                    }
                    if end != mapped_end {
                        mapping::unmap(end as *mut u8, mapped_end - end);
                    }
                }
                (self.fresh, self.fresh_end) = (first as *mut u8, end as *mut u8);
                return true;
            }
            // Nearly full: one slab may still find room.
            if slabs == 1 {
                return false;
            }
            slabs = 1;
        }
    }

    /// Keeps a slab without used blocks for later, or gives it back.
    unsafe fn retire(&mut self, slab: *mut Slab) {
        // SAFETY: no block of the slab is in use.
        unsafe {
            (&raw mut CLASSES).cast::<u8>().add(slab as usize >> SLAB_SHIFT).write(0);
            if self.empty_count >= EMPTY_KEPT && mapping::unmap(slab.cast(), SLAB) {
                return;
            }
            (*slab).next = self.empty;
            self.empty = slab;
            self.empty_count += 1;
        }
    }
}

impl Default for Small {
    fn default() -> Self {
        Self::new()
    }
}

unsafe fn list(first: *mut *mut Slab, slab: *mut Slab) {
    // SAFETY: the list's slabs are valid; the lock is held.
    unsafe {
        (*slab).previous = null_mut();
        (*slab).next = *first;
        if !(*first).is_null() {
            (**first).previous = slab;
        }
        *first = slab;
        (*slab).listed = true;
    }
}

unsafe fn unlist(first: *mut *mut Slab, slab: *mut Slab) {
    // SAFETY: as in list; a slab that is not listed is left alone.
    unsafe {
        if !(*slab).listed {
            return;
        }
        let (previous, next) = ((*slab).previous, (*slab).next);
        if previous.is_null() {
            *first = next;
        } else {
            (*previous).next = next;
        }
        if !next.is_null() {
            (*next).previous = previous;
        }
        (*slab).listed = false;
    }
}
