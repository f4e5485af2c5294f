//! `malloc` and `realloc`, over a bump of mapped memory until the measured allocator takes its place.

use crate::internal::syscall;
use crate::types::c_void;
use core::ptr::null_mut;

static mut NEXT: usize = 0;
static mut END: usize = 0;

/// Allocates.
#[unsafe(no_mangle)]
pub extern "C" fn malloc(size: usize) -> *mut c_void {
    let need = size.next_multiple_of(16) + 16;
    // SAFETY: temporary.
    unsafe {
        if END - NEXT < need {
            let length = need.next_multiple_of(65536).max(1 << 20);
            let Ok(at) = syscall::mmap(0usize, length, 3, 0x22, -1, 0i64) else { return null_mut() };
            NEXT = at as usize;
            END = NEXT + length;
        }
        let block = NEXT;
        NEXT += need;
        (block as *mut usize).write(size);
        (block + 16) as *mut c_void
    }
}

/// Reallocates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn realloc(block: *mut c_void, size: usize) -> *mut c_void {
    let new = malloc(size);
    if !block.is_null() && !new.is_null() {
        // SAFETY: temporary.
        unsafe {
            let old = ((block as usize - 16) as *const usize).read();
            core::ptr::copy_nonoverlapping(block.cast::<u8>(), new.cast::<u8>(), old.min(size));
        }
    }
    new
}
