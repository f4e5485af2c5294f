//! `hcreate`, `hsearch` and `hdestroy`, and the forms that take the table: one table, hence one file.
//!
//! Open addressing with linear steps; it is doubled when three quarters are full, so `hcreate`'s number is only a start.

use crate::internal::errno::{Errno, OrErrno, set_errno};
use crate::malloc::replaceable::{calloc, free};
use crate::string::strcmp::strcmp;
use crate::types::{c_char, c_int, c_void};
use core::ptr::null_mut;

/// C's `ENTRY`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Entry {
    key: *mut c_char,
    data: *mut c_void,
}

/// What a `struct hsearch_data` points to.
pub struct Table {
    entries: *mut Entry,
    /// A power of two, less one.
    mask: usize,
    used: usize,
}

/// C's `struct hsearch_data`.
#[repr(C)]
pub struct Data {
    table: *mut Table,
    unused: [u32; 2],
}

const ENTER: c_int = 1;

static mut OWN: Data = Data { table: null_mut(), unused: [0; 2] };

/// FNV-1a.
unsafe fn hash(key: *const c_char) -> usize {
    let mut hash = 0x811c9dc5u32;
    // SAFETY: the key ends with a NUL.
    unsafe {
        let mut at = key.cast::<u8>();
        while *at != 0 {
            hash = (hash ^ *at as u32).wrapping_mul(0x01000193);
            at = at.add(1);
        }
    }
    (hash ^ hash >> 15) as usize
}

impl Table {
    /// The entry of a key, or the free one where it belongs.
    unsafe fn place(&self, key: *const c_char) -> *mut Entry {
        // SAFETY: the mask keeps indices inside, and not all entries are used.
        unsafe {
            let mut index = hash(key);
            loop {
                let entry = self.entries.add(index & self.mask);
                if (*entry).key.is_null() || strcmp((*entry).key, key) == 0 {
                    return entry;
                }
                index = index.wrapping_add(1);
            }
        }
    }

    unsafe fn resize(&mut self, size: usize) -> Result<(), Errno> {
        // SAFETY: the new array has `size` zeroed entries, more than are used.
        unsafe {
            let entries: *mut Entry = calloc(size, size_of::<Entry>()).cast();
            if entries.is_null() {
                return Err(Errno::ENOMEM);
            }
            let old = Table { entries: self.entries, mask: self.mask, used: 0 };
            (self.entries, self.mask) = (entries, size - 1);
            if !old.entries.is_null() {
                for i in 0..=old.mask {
                    let entry = old.entries.add(i).read();
                    if !entry.key.is_null() {
                        self.place(entry.key).write(entry);
                    }
                }
                free(old.entries.cast());
            }
        }
        Ok(())
    }
}

/// Makes an empty table with room for `count` entries to begin with. 1, or 0 and ENOMEM. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hcreate_r(count: usize, data: *mut Data) -> c_int {
    let size = count.min(1 << 26).saturating_mul(4).div_ceil(3).max(8).next_power_of_two();
    // SAFETY: the caller's structure.
    unsafe {
        let table: *mut Table = calloc(1, size_of::<Table>()).cast();
        (*data).table = table;
        if table.is_null() {
            return 0;
        }
        if (*table).resize(size).or_enomem() {
            free(table.cast());
            (*data).table = null_mut();
            return 0;
        }
    }
    1
}

trait OrEnomem {
    /// Whether it failed; errno is set then.
    fn or_enomem(self) -> bool;
}
impl OrEnomem for Result<(), Errno> {
    fn or_enomem(self) -> bool {
        self.map(|()| 0).or_errno() < 0
    }
}

/// Frees a table; its keys and data are the program's. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hdestroy_r(data: *mut Data) {
    // SAFETY: the caller's structure.
    unsafe {
        let table = (*data).table;
        if !table.is_null() {
            free((*table).entries.cast());
            free(table.cast());
        }
        (*data).table = null_mut();
    }
}

/// Finds the entry of `entry.key`, and with ENTER adds it if it is not there. Stores its address, or null, to `*found`. 1, or 0 and ESRCH if
/// there is none, ENOMEM. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hsearch_r(
    entry: Entry,
    action: c_int,
    found: *mut *mut Entry,
    data: *mut Data,
) -> c_int {
    // SAFETY: the caller's table, and keys that end with a NUL.
    unsafe {
        let table = (*data).table;
        let mut place = (*table).place(entry.key);
        if (*place).key.is_null() {
            if action != ENTER {
                *found = null_mut();
                set_errno(Errno::ESRCH);
                return 0;
            }
            let size = (*table).mask + 1;
            if (*table).used + 1 > size - size / 4 {
                if (*table).resize(2 * size).or_enomem() {
                    *found = null_mut();
                    return 0;
                }
                place = (*table).place(entry.key);
            }
            (*table).used += 1;
            place.write(entry);
        }
        *found = place;
    }
    1
}

/// Makes the program's one table. 1, or 0 and ENOMEM. POSIX.1-2024 `hcreate`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hcreate(count: usize) -> c_int {
    // SAFETY: C leaves these functions to one thread at a time.
    unsafe { hcreate_r(count, &raw mut OWN) }
}

/// Frees the program's one table. POSIX.1-2024 `hcreate`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hdestroy() {
    // SAFETY: as hcreate.
    unsafe { hdestroy_r(&raw mut OWN) }
}

/// As `hsearch_r`, in the program's one table; null if there is none. POSIX.1-2024 `hcreate`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hsearch(entry: Entry, action: c_int) -> *mut Entry {
    let mut found = null_mut();
    // SAFETY: as hcreate.
    unsafe { hsearch_r(entry, action, &raw mut found, &raw mut OWN) };
    found
}
