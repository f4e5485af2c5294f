//! The three kinds of block together, under one lock.

use super::large::{Header, MARK, header};
use super::mapping::{self, Kept, PAGE};
use super::middle::{self, Middle};
use super::small::{Small, class_of};
use super::{ALIGNMENT, MAX_REQUEST, size_class, threshold};
use crate::internal::errno::{Errno, set_errno};
use crate::internal::lock::{Lock, has_threads};
use crate::types::c_void;
use core::ptr::null_mut;

/// From this size on a block is a mapping of its own.
const LARGE: usize = 128 << 10;

struct Heap {
    small: Small,
    middle: Middle,
    kept: Kept,
}

static LOCK: Lock = Lock::new();
static mut HEAP: Heap = Heap { small: Small::new(), middle: middle::new(), kept: Kept::new() };

/// Runs `work` with the heap, which nobody else uses meanwhile.
#[inline(always)]
fn with<T>(work: impl FnOnce(&mut Heap) -> T) -> T {
    let _guard = LOCK.lock_among_threads();
    // SAFETY: the lock is held, or there is one thread only; `work` does not come back here.
    unsafe { work(alone()) }
}

/// The heap.
///
/// # Safety
/// Nobody else uses it.
#[inline(always)]
unsafe fn alone() -> &'static mut Heap {
    let heap = &raw mut HEAP;
    // SAFETY: by the contract.
    unsafe { &mut *heap }
}

/// A block of at least `size` bytes, or null: ENOMEM.
///
/// This and [`free`] are short for the usual case, a small block in a process of one thread; all else is a call away.
#[inline(always)]
pub fn allocate(size: usize) -> *mut u8 {
    if size > size_class::MAX {
        return allocate_other(size);
    }
    let class = size_class::of(size);
    let block = if has_threads() {
        allocate_among_threads(class)
    } else {
        // SAFETY: there is one thread.
        unsafe { alone() }.small.allocate(class)
    };
    if block.is_null() {
        return allocate_instead(size);
    }
    block
}

#[inline(never)]
fn allocate_among_threads(class: usize) -> *mut u8 {
    with(|heap| heap.small.allocate(class))
}

/// There was no small block: because there is no memory, or because such blocks are mapped.
#[cold]
#[inline(never)]
fn allocate_instead(size: usize) -> *mut u8 {
    if threshold::maps(size) { allocate_other(size) } else { null_mut() }
}

#[inline(never)]
fn allocate_other(size: usize) -> *mut u8 {
    allocate_large(size, ALIGNMENT).map_or(null_mut(), |(block, _)| block)
}

/// A block that is not small, at a multiple of `alignment` (a power of two, at least 16), and whether it is known to be zeros.
#[inline(never)]
fn allocate_large(size: usize, alignment: usize) -> Result<(*mut u8, bool), Errno> {
    if size > MAX_REQUEST || alignment > MAX_REQUEST {
        return Err(Errno::ENOMEM);
    }
    // From the base to the block: the header, or the alignment, which is a multiple of the header's size.
    let before = alignment.max(size_of::<Header>());
    let Some(length) = size.checked_add(before) else { return Err(Errno::ENOMEM) };
    // SAFETY: the base has room for `before` and `size`, in all three cases; header and block do not overlap.
    unsafe {
        let own = threshold::maps(size);
        let (base, mapped, zeros) = if length < LARGE && !own {
            let base = with(|heap| heap.middle.c_memalign(alignment, length));
            if base.is_null() {
                return Err(Errno::ENOMEM);
            }
            (base, 0, false)
        } else {
            let length = length.checked_next_multiple_of(PAGE).ok_or(Errno::ENOMEM)?;
            let kept = if own { None } else { with(|heap| heap.kept.take(length)) };
            match kept {
                Some((base, length)) => (base, length, false),
                None => (mapping::map(length)?, length, true),
            }
        };
        // The last multiple of the alignment that leaves room for `size`: at least a header beyond the base, since both are
        // aligned to the smaller of `alignment` and the page.
        // A block has an address of its own, even with nothing in it.
        let room = if own { mapped - size.max(1) } else { before };
        let block = ((base as usize + room) & !(alignment - 1)) as *mut u8;
        let usable = if mapped == 0 { size } else { base as usize + mapped - block as usize };
        header(block).write(Header { usable, base, mapped, mark: MARK });
        Ok((block, zeros))
    }
}

/// A block of `size` zeros, or null: ENOMEM.
pub fn allocate_zeroed(size: usize) -> *mut u8 {
    let (block, zeros) = if size <= size_class::MAX {
        (allocate(size), false)
    } else {
        allocate_large(size, ALIGNMENT).unwrap_or((null_mut(), true))
    };
    if !zeros && !block.is_null() {
        // SAFETY: the block has `size` bytes.
        unsafe { core::ptr::write_bytes(block, 0, size) }
    }
    block
}

/// A block at a multiple of `alignment`, which is a power of two; or null: ENOMEM.
pub fn allocate_aligned(alignment: usize, size: usize) -> *mut u8 {
    if alignment <= ALIGNMENT {
        return allocate(size);
    }
    allocate_large(size, alignment).map_or(null_mut(), |(block, _)| block)
}

/// Frees a block; nothing if it is null.
///
/// # Safety
/// The block came from this heap and is not used any more.
#[inline(always)]
pub unsafe fn free(block: *mut u8) {
    let class = class_of(block);
    // SAFETY: the map says that the block is a small one of this class; without other threads the heap is ours.
    unsafe {
        if class == 0 || has_threads() {
            return free_other(block);
        }
        alone().small.free(block, class - 1);
    }
}

#[inline(never)]
unsafe fn free_other(block: *mut u8) {
    let class = class_of(block);
    // SAFETY: by the contract of free.
    unsafe {
        if class != 0 {
            with(|heap| heap.small.free(block, class - 1));
        } else if !block.is_null() {
            free_large(block);
        }
    }
}

unsafe fn free_large(block: *mut u8) {
    // SAFETY: a block of this heap that is not small has a header before it.
    unsafe {
        let header = header(block);
        if (*header).mark != MARK {
            // Not a block, or freed before: the state of the heap cannot be trusted any more.
            core::arch::wasm32::unreachable()
        }
        (*header).mark = 0;
        let (base, mapped) = ((*header).base, (*header).mapped);
        if mapped == 0 {
            with(|heap| heap.middle.c_free(base));
        } else {
            with(|heap| match threshold::is_set() {
                true => drop(mapping::unmap(base, mapped)),
                false => heap.kept.put(base, mapped),
            });
        }
    }
}

/// How many bytes of a block the program may use.
///
/// # Safety
/// The block is in use.
pub unsafe fn usable_size(block: *mut u8) -> usize {
    match class_of(block) {
        0 if block.is_null() => 0,
        // SAFETY: a block that is not small has a header.
        0 => unsafe { (*header(block)).usable },
        class => size_class::size(class - 1),
    }
}

/// Changes a block's size, moving it if need be; a null block is allocated. On failure, which is ENOMEM, null, and the old block stays
/// as it was.
///
/// # Safety
/// The block is null or in use; on success the old address is void.
pub unsafe fn reallocate(block: *mut u8, size: usize) -> *mut u8 {
    if block.is_null() {
        return allocate(size);
    }
    if size > MAX_REQUEST {
        return null_mut();
    }
    // SAFETY: the block is in use and has `usable` bytes; a new block has at least `size`.
    unsafe {
        let usable = usable_size(block);
        // It stays where it is when it fits and would not waste more than half.
        if size <= usable && (size >= usable / 2 || usable <= 32) && !threshold::is_set() {
            return block;
        }
        if class_of(block) == 0 && size >= LARGE && !threshold::is_set() {
            let moved = remap(block, with_room(size, usable));
            if !moved.is_null() {
                return moved;
            }
        }
        let mut new = allocate(with_room(size, usable));
        if new.is_null() {
            new = allocate(size);
        }
        if !new.is_null() {
            core::ptr::copy_nonoverlapping(block, new, usable.min(size));
            free(block);
        }
        new
    }
}

/// Lets the kernel move a block that is a mapping of its own; null if it is none, or the kernel does not.
unsafe fn remap(block: *mut u8, size: usize) -> *mut u8 {
    // SAFETY: a block that is not small has a header, which moves with it.
    unsafe {
        let (base, mapped) = ((*header(block)).base, (*header(block)).mapped);
        let before = block as usize - base as usize;
        let length = (before + size).next_multiple_of(PAGE);
        if mapped == 0 {
            return null_mut();
        }
        let Ok(base) = mapping::remap(base, mapped, length) else { return null_mut() };
        let block = base.add(before);
        header(block).write(Header { usable: length - before, base, mapped: length, mark: MARK });
        block
    }
}

/// What to allocate for a block that grows to `size`: an eighth more if it is not small, since it will likely grow again.
fn with_room(size: usize, old: usize) -> usize {
    let grows = size > old && size > size_class::MAX && !threshold::is_set();
    if grows { (size + size / 8).min(MAX_REQUEST) } else { size }
}

/// The last line of malloc and its kin: errno is set when there is no block.
#[inline(always)]
pub fn or_no_memory(block: *mut u8) -> *mut c_void {
    if block.is_null() {
        no_memory();
    }
    block.cast()
}

#[cold]
#[inline(never)]
fn no_memory() {
    set_errno(Errno::ENOMEM);
}
