//! `ftok`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, key_t};
use core::mem::MaybeUninit;
use muslin_abi::stat::Stat;

/// A key made of a file and the low eight bits of `id`: of the file's inode 16 bits, and of its device 8. -1 on failure.
/// POSIX.1-2024 `ftok`.
///
/// Errors: those of `stat`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftok(path: *const c_char, id: c_int) -> key_t {
    let mut file = MaybeUninit::<Stat>::uninit();
    // SAFETY: the kernel checks the path, and fills the structure in if it succeeds.
    unsafe {
        syscall::stat(path, file.as_mut_ptr()).map(|_| {
            let file = file.assume_init();
            let key = file.ino as u32 & 0xffff | (file.dev as u32 & 0xff) << 16 | (id as u32 & 0xff) << 24;
            i64::from(key as key_t)
        })
    }
    .or_errno()
}
