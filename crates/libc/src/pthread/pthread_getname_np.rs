//! `pthread_getname_np`, and the name of the file that holds another thread's name: [`task_file`].

use crate::internal::errno::{Errno, OrNumber};
use crate::internal::thread::Thread;
use crate::internal::{syscall, thread};
use crate::types::{c_char, c_int, size_t};

/// A thread's name, at most 15 bytes and a NUL. GNU.
///
/// Errors: ERANGE: the buffer has less than 16 bytes; those of prctl(2), or of reading the thread's file under /proc.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_getname_np(thread: *const Thread, name: *mut c_char, size: size_t) -> c_int {
    const PR_GET_NAME: c_int = 16;
    if size < 16 {
        return Errno::ERANGE.0;
    }
    // SAFETY: by the contract the buffer has `size` bytes, and it is a thread that was not joined.
    unsafe {
        if core::ptr::eq(thread, thread::this()) {
            return syscall::prctl(PR_GET_NAME, name as usize as u64, 0u64, 0u64, 0u64).or_number();
        }
        let path = task_file((*thread).tid());
        let result = syscall::open(path.as_ptr(), O_CLOEXEC, 0).and_then(|fd| {
            let read = syscall::read(fd as c_int, name, 16usize);
            let _ = syscall::close(fd as c_int);
            read
        });
        // The last byte read is a newline.
        result.map(|length| name.add((length - 1).clamp(0, 15) as usize).write(0)).or_number()
    }
}

/// O_CLOEXEC.
pub const O_CLOEXEC: c_int = 0o2000000;

/// `/proc/self/task/TID/comm`.
pub fn task_file(tid: c_int) -> [u8; 32] {
    let mut path = [0u8; 32];
    let mut digits = [0u8; 10];
    let (mut left, mut count) = (tid as u32, 0);
    while count == 0 || left != 0 {
        digits[count] = b'0' + (left % 10) as u8;
        left /= 10;
        count += 1;
    }
    let parts = b"/proc/self/task/".iter().chain(digits[..count].iter().rev()).chain(b"/comm");
    path.iter_mut().zip(parts).for_each(|(to, from)| *to = *from);
    path
}
