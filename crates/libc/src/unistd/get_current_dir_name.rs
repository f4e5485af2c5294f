//! `get_current_dir_name`.

use super::getcwd::getcwd;
use crate::internal::syscall;
use crate::types::c_char;
use core::ptr::null_mut;

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
    fn strdup(text: *const c_char) -> *mut c_char;
}

/// Whether both paths lead to one file: device and inode agree.
unsafe fn same_file(a: *const c_char, b: *const c_char) -> bool {
    // struct stat begins with st_dev and st_ino, 8 bytes each.
    let mut stats = [[0u64; 18]; 2];
    // SAFETY: the buffers have the 144 bytes of struct stat.
    unsafe {
        syscall::stat(a, &raw mut stats[0]).is_ok()
            && syscall::stat(b, &raw mut stats[1]).is_ok()
            && stats[0][0] == stats[1][0]
            && stats[0][1] == stats[1][1]
    }
}

/// The current directory as $PWD has it, if that is right, else as `getcwd`; to be freed: GNU.
///
/// Errors: ENOENT, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn get_current_dir_name() -> *mut c_char {
    // SAFETY: PWD is a string of the environment; stat fills its own buffer.
    unsafe {
        let pwd = getenv(c"PWD".as_ptr());
        if !pwd.is_null() && *pwd != 0 && same_file(pwd, c".".as_ptr()) {
            return strdup(pwd);
        }
        getcwd(null_mut(), 0)
    }
}
