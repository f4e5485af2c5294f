//! A block of memory that fills up with strings and arrays of pointers.

use crate::internal::errno::Errno;
use crate::malloc::replaceable::free;
use crate::malloc::replaceable::malloc;
use crate::types::c_char;
use core::cell::UnsafeCell;
use core::ptr::{copy_nonoverlapping, null_mut};

/// What is left of the block.
pub struct Pool {
    next: *mut u8,
    left: usize,
}

impl Pool {
    /// The caller's block.
    ///
    /// # Safety
    /// `size` bytes at `block` are writable while the pool is used.
    pub unsafe fn new(block: *mut c_char, size: usize) -> Pool {
        Pool { next: block.cast(), left: size }
    }

    /// Takes `size` bytes at a multiple of `alignment`; ERANGE if they are not there.
    fn take(&mut self, size: usize, alignment: usize) -> Result<*mut u8, Errno> {
        let padding = (self.next as usize).wrapping_neg() & (alignment - 1);
        let need = padding.checked_add(size).ok_or(Errno::ERANGE)?;
        self.left = self.left.checked_sub(need).ok_or(Errno::ERANGE)?;
        let place = self.next.wrapping_add(padding);
        self.next = place.wrapping_add(size);
        Ok(place)
    }

    /// A copy of a text, as a C string. ERANGE.
    pub fn text(&mut self, text: &[u8]) -> Result<*mut c_char, Errno> {
        let place = self.take(text.len().wrapping_add(1), 1)?;
        // SAFETY: `place` has room for the text and a NUL.
        unsafe {
            copy_nonoverlapping(text.as_ptr(), place, text.len());
            *place.add(text.len()) = 0;
        }
        Ok(place.cast())
    }

    /// An array of C strings, and a null pointer after them. ERANGE.
    pub fn texts<'a>(
        &mut self,
        texts: impl Iterator<Item = &'a [u8]> + Clone,
    ) -> Result<*mut *mut c_char, Errno> {
        self.array(texts.clone().count(), texts, Pool::text)
    }

    /// An array of what `store` makes of each of `count` items, and a null pointer after them. ERANGE.
    pub fn array<T>(
        &mut self,
        count: usize,
        items: impl Iterator<Item = T>,
        store: impl Fn(&mut Pool, T) -> Result<*mut c_char, Errno>,
    ) -> Result<*mut *mut c_char, Errno> {
        let size = count.wrapping_add(1).checked_mul(size_of::<*mut c_char>()).ok_or(Errno::ERANGE)?;
        let array: *mut *mut c_char = self.take(size, align_of::<*mut c_char>())?.cast();
        let mut next = array;
        for item in items.take(count) {
            let stored = store(self, item)?;
            // SAFETY: the array has room for `count` pointers and a null one.
            unsafe {
                next.write(stored);
                next = next.add(1);
            }
        }
        // SAFETY: as above.
        unsafe { next.write(null_mut()) };
        Ok(array)
    }

    /// A copy of an address: bytes without a NUL. ERANGE.
    pub fn address(&mut self, bytes: &[u8]) -> Result<*mut c_char, Errno> {
        let place = self.take(bytes.len(), 4)?;
        // SAFETY: `place` has room for them.
        unsafe { copy_nonoverlapping(bytes.as_ptr(), place, bytes.len()) };
        Ok(place.cast())
    }
}

/// The structure that a function without `_r` returns a pointer to, and the block that it points into: kept until the next call.
/// POSIX says of these functions that they need not be safe among threads.
pub struct Held<C>(UnsafeCell<Storage<C>>);

struct Storage<C> {
    entry: Option<C>,
    block: *mut u8,
    size: usize,
}

// SAFETY: the functions that use one need not be called from several threads.
unsafe impl<C> Sync for Held<C> {}

impl<C> Default for Held<C> {
    fn default() -> Self {
        Self::new()
    }
}

impl<C> Held<C> {
    /// Nothing yet.
    pub const fn new() -> Held<C> {
        Held(UnsafeCell::new(Storage { entry: None, block: null_mut(), size: 0 }))
    }

    /// Stores an entry in place of the last one, in a block that is big enough, and returns where it is. ENOMEM, and what `store`
    /// fails with but for ERANGE.
    pub fn store(&self, store: impl Fn(&mut Pool) -> Result<C, Errno>) -> Result<*mut C, Errno> {
        // SAFETY: nothing else uses the storage during the call; the block has `size` bytes.
        unsafe {
            let storage = self.0.get();
            loop {
                let mut pool = Pool::new((*storage).block.cast(), (*storage).size);
                match store(&mut pool) {
                    Ok(entry) => return Ok((*storage).entry.insert(entry)),
                    Err(Errno::ERANGE) => {}
                    Err(errno) => return Err(errno),
                }
                let size = (*storage).size.checked_mul(2).ok_or(Errno::ENOMEM)?.max(512);
                free((*storage).block.cast());
                (*storage).block = malloc(size).cast();
                (*storage).size = if (*storage).block.is_null() { 0 } else { size };
                if (*storage).block.is_null() {
                    return Err(Errno::ENOMEM);
                }
            }
        }
    }
}
