//! Sorting, for qsort and qsort_r: a merge sort.
//!
//! The comparison function costs more than all else, and merging needs the fewest comparisons. The element to take next is chosen
//! without a branch, since such a branch would be predicted wrong half of the time. Two halves that are in order already are not merged, so
//! that sorted input takes n - 1 comparisons. The sort is stable, which C does not ask for but programs have come to expect.
//!
//! A merge needs room for half of the elements: on the stack for small arrays, else from the heap. When there is none, heapsort
//! does without, in the same order of time.
//!
//! Elements of 4, 8 and 16 bytes move as words. Large ones do not move at all while their order is found: pointers to
//! them are sorted, and each is moved once at the end.

use crate::malloc::replaceable::{free, malloc};
use crate::string::memcpy::memcpy;
use core::arch::wasm32::v128;
use core::ptr::swap_nonoverlapping;

/// Room on the stack, in bytes.
const STACK: usize = 1024;
/// Elements above this size are sorted by pointers.
const LARGE: usize = 32;
/// So few elements are sorted by insertion.
const FEW: usize = 6;

/// What moves elements.
trait Mover: Copy {
    fn size(self) -> usize;
    /// Copies one element.
    unsafe fn copy(self, to: *mut u8, from: *const u8);
}

/// Elements that are as large as a `T`, at any alignment.
#[derive(Clone, Copy)]
struct Word<T>(core::marker::PhantomData<T>);

impl<T: Copy> Mover for Word<T> {
    #[inline(always)]
    fn size(self) -> usize {
        size_of::<T>()
    }
    #[inline(always)]
    unsafe fn copy(self, to: *mut u8, from: *const u8) {
        // SAFETY: the caller's elements have this size.
        unsafe { to.cast::<T>().write_unaligned(from.cast::<T>().read_unaligned()) }
    }
}

/// Elements of any size.
#[derive(Clone, Copy)]
struct Bytes(usize);

impl Mover for Bytes {
    #[inline(always)]
    fn size(self) -> usize {
        self.0
    }
    #[inline(always)]
    unsafe fn copy(self, to: *mut u8, from: *const u8) {
        // SAFETY: the caller's elements have this size, and are the same or apart.
        unsafe { memcpy(to.cast(), from.cast(), self.0) };
    }
}

/// Sorts `count` elements of `size` bytes; `compare` gets two of them.
///
/// # Safety
/// The array is that large, and `compare` is as C asks.
#[inline(always)]
pub unsafe fn sort(
    array: *mut u8,
    count: usize,
    size: usize,
    compare: impl Fn(*const u8, *const u8) -> i32 + Copy,
) {
    if count < 2 || size == 0 {
        return;
    }
    // SAFETY: by the contract; each room has what its sort asks for.
    unsafe {
        if size > LARGE {
            return with_room(
                2 * count * size_of::<*mut u8>() + size,
                |room| by_pointers(array, count, size, room, compare),
                || heap_sort(array, count, size, compare),
            );
        }
        with_room(
            (count / 2 + 1) * size,
            |room| match size {
                4 => merge_sort(Word::<u32>(Default::default()), array, count, room, compare),
                8 => merge_sort(Word::<u64>(Default::default()), array, count, room, compare),
                16 => merge_sort(Word::<v128>(Default::default()), array, count, room, compare),
                _ => merge_sort(Bytes(size), array, count, room, compare),
            },
            || heap_sort(array, count, size, compare),
        )
    }
}

/// Runs `work` with so many bytes, or `without` when there are none.
#[inline(always)]
unsafe fn with_room(bytes: usize, work: impl Fn(*mut u8), without: impl Fn()) {
    #[repr(align(16))]
    struct Stack(core::mem::MaybeUninit<[u8; STACK]>);
    let mut stack = Stack(core::mem::MaybeUninit::uninit());
    if bytes <= STACK {
        return work((&raw mut stack.0).cast());
    }
    let room = malloc(bytes);
    if room.is_null() {
        return without();
    }
    work(room.cast());
    // SAFETY: allocated above.
    unsafe { free(room) }
}

/// Sorts with room for half of the elements, rounded up.
unsafe fn merge_sort<M: Mover>(
    mover: M,
    array: *mut u8,
    count: usize,
    room: *mut u8,
    compare: impl Fn(*const u8, *const u8) -> i32 + Copy,
) {
    let size = mover.size();
    // SAFETY: indices stay below `count`, in the room below half of it.
    unsafe {
        if count <= FEW {
            return insertion_sort(mover, array, count, room, compare);
        }
        let left_count = count / 2;
        let right = array.add(left_count * size);
        let end = array.add(count * size);
        merge_sort(mover, array, left_count, room, compare);
        merge_sort(mover, right, count - left_count, room, compare);
        if compare(right.sub(size), right) <= 0 {
            return;
        }
        // The left half goes to the room; the merge fills the array from its start and cannot overtake the right half.
        memcpy(room.cast(), array.cast(), left_count * size);
        let (mut left, left_end) = (room.cast_const(), room.add(left_count * size).cast_const());
        let (mut right, mut to) = (right.cast_const(), array);
        loop {
            let take_right = compare(left, right) > 0;
            mover.copy(to, if take_right { right } else { left });
            right = right.add(if take_right { size } else { 0 });
            left = left.add(if take_right { 0 } else { size });
            to = to.add(size);
            if left == left_end {
                // What is left of the right half lies where it belongs.
                return;
            }
            if right == end.cast_const() {
                memcpy(to.cast(), left.cast(), left_end as usize - left as usize);
                return;
            }
        }
    }
}

/// Sorts a few elements with room for one.
#[inline(always)]
unsafe fn insertion_sort<M: Mover>(
    mover: M,
    array: *mut u8,
    count: usize,
    room: *mut u8,
    compare: impl Fn(*const u8, *const u8) -> i32 + Copy,
) {
    let size = mover.size();
    // SAFETY: `hole` stays between the array's start and `next`.
    unsafe {
        let end = array.add(count * size);
        let mut next = array.add(size);
        while next < end {
            if compare(next.sub(size), next) > 0 {
                mover.copy(room, next);
                let mut hole = next;
                loop {
                    mover.copy(hole, hole.sub(size));
                    hole = hole.sub(size);
                    if hole == array || compare(hole.sub(size), room) <= 0 {
                        break;
                    }
                }
                mover.copy(hole, room);
            }
            next = next.add(size);
        }
    }
}

/// Sorts pointers to the elements, then moves each element to its place along the cycles of the permutation. The room holds the
/// pointers, half as many again, and an element.
unsafe fn by_pointers(
    array: *mut u8,
    count: usize,
    size: usize,
    room: *mut u8,
    compare: impl Fn(*const u8, *const u8) -> i32 + Copy,
) {
    let pointers: *mut *mut u8 = room.cast();
    // SAFETY: the pointers are to elements of the array, each to another one.
    unsafe {
        for i in 0..count {
            pointers.add(i).write(array.add(i * size));
        }
        let spare = pointers.add(2 * count).cast::<u8>();
        merge_sort(
            Word::<*mut u8>(Default::default()),
            pointers.cast(),
            count,
            pointers.add(count).cast(),
            |a: *const u8, b: *const u8| compare(a.cast::<*const u8>().read(), b.cast::<*const u8>().read()),
        );
        for i in 0..count {
            let place = array.add(i * size);
            if *pointers.add(i) == place {
                continue;
            }
            memcpy(spare.cast(), place.cast(), size);
            let (mut hole, mut index) = (place, i);
            loop {
                let from = *pointers.add(index);
                *pointers.add(index) = hole;
                if from == place {
                    break;
                }
                memcpy(hole.cast(), from.cast(), size);
                hole = from;
                index = (from as usize - array as usize).checked_div(size).unwrap_or(0);
            }
            memcpy(hole.cast(), spare.cast(), size);
        }
    }
}

/// Sorts in place, not stably. Only when there is no memory for anything else.
#[cold]
#[inline(never)]
unsafe fn heap_sort(
    array: *mut u8,
    count: usize,
    size: usize,
    compare: impl Fn(*const u8, *const u8) -> i32 + Copy,
) {
    // SAFETY: indices stay below `count`; elements that are exchanged are not the same.
    unsafe {
        let at = |i: usize| array.add(i * size);
        let sink = |mut root: usize, count: usize| {
            while 2 * root + 1 < count {
                let mut child = 2 * root + 1;
                if child + 1 < count && compare(at(child), at(child + 1)) < 0 {
                    child += 1;
                }
                if compare(at(root), at(child)) >= 0 {
                    return;
                }
                swap_nonoverlapping(at(root), at(child), size);
                root = child;
            }
        };
        for root in (0..count / 2).rev() {
            sink(root, count);
        }
        for last in (1..count).rev() {
            swap_nonoverlapping(at(0), at(last), size);
            sink(0, last);
        }
    }
}
