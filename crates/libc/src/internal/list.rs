//! A growing array from malloc, for code that must neither panic nor link an allocator crate.

use crate::malloc::replaceable::{free, realloc};

/// There is no memory, or more would be used than a pattern may use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoSpace;

/// A growing array of plain values. A read outside of it is a fault of this library and stops the program.
pub struct List<T: Copy> {
    start: *mut T,
    length: usize,
    capacity: usize,
}

impl<T: Copy> List<T> {
    /// An empty one, which has no memory.
    pub const fn new() -> List<T> {
        List { start: core::ptr::null_mut(), length: 0, capacity: 0 }
    }

    /// How many values there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The first one's address.
    #[inline(always)]
    pub fn as_ptr(&self) -> *const T {
        self.start
    }

    /// The first one's address.
    #[inline(always)]
    pub fn as_mut_ptr(&mut self) -> *mut T {
        self.start
    }

    /// All of them.
    #[inline(always)]
    pub fn as_slice(&self) -> &[T] {
        if self.length == 0 {
            return &[];
        }
        // SAFETY: `length` values were written at `start`.
        unsafe { core::slice::from_raw_parts(self.start, self.length) }
    }

    /// The value at `index`.
    #[inline(always)]
    pub fn at(&self, index: usize) -> T {
        if index >= self.length {
            core::arch::wasm32::unreachable()
        }
        // SAFETY: the index was checked.
        unsafe { *self.start.add(index) }
    }

    /// The value at `index`, to change it.
    #[inline(always)]
    pub fn at_mut(&mut self, index: usize) -> &mut T {
        if index >= self.length {
            core::arch::wasm32::unreachable()
        }
        // SAFETY: the index was checked.
        unsafe { &mut *self.start.add(index) }
    }

    /// Makes room for `more` values.
    #[inline]
    pub fn reserve(&mut self, more: usize) -> Result<(), NoSpace> {
        if self.capacity - self.length >= more { Ok(()) } else { self.grow(more) }
    }

    #[cold]
    fn grow(&mut self, more: usize) -> Result<(), NoSpace> {
        let wanted = self.length.checked_add(more).ok_or(NoSpace)?;
        let capacity = wanted.max(self.capacity.saturating_mul(2)).max(8);
        let bytes = capacity.checked_mul(size_of::<T>()).ok_or(NoSpace)?;
        if bytes > i32::MAX as usize {
            return Err(NoSpace);
        }
        // SAFETY: `start` is null or from realloc.
        let start = unsafe { realloc(self.start.cast(), bytes) };
        if start.is_null() {
            return Err(NoSpace);
        }
        self.start = start.cast();
        self.capacity = capacity;
        Ok(())
    }

    /// Adds a value at the end.
    #[inline]
    pub fn push(&mut self, value: T) -> Result<(), NoSpace> {
        if self.length == self.capacity {
            self.grow(1)?;
        }
        // SAFETY: there is room behind the last one.
        unsafe { self.start.add(self.length).write(value) };
        self.length += 1;
        Ok(())
    }

    /// Adds `count` copies of a value.
    pub fn extend(&mut self, count: usize, value: T) -> Result<(), NoSpace> {
        self.reserve(count)?;
        for i in 0..count {
            // SAFETY: there is room for `count` behind the last one.
            unsafe { self.start.add(self.length + i).write(value) };
        }
        self.length += count;
        Ok(())
    }

    /// Takes the last value away.
    #[inline]
    pub fn pop(&mut self) -> Option<T> {
        self.length = self.length.checked_sub(1)?;
        // SAFETY: that one was the last.
        Some(unsafe { *self.start.add(self.length) })
    }

    /// Keeps the first `length` values.
    #[inline]
    pub fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
    }

    /// Keeps none, but the memory.
    #[inline]
    pub fn clear(&mut self) {
        self.length = 0;
    }
}

impl<T: Copy> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy> Drop for List<T> {
    fn drop(&mut self) {
        // SAFETY: null or from realloc, and no one uses it any more.
        unsafe { free(self.start.cast()) }
    }
}
