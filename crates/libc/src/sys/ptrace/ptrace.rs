//! `ptrace`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_int, c_long, c_void, pid_t};

const PTRACE_PEEKTEXT: c_int = 1;
const PTRACE_PEEKUSER: c_int = 3;

/// Watches and controls another process. Linux, ptrace(2): a process, an address in it and data follow, the last two as pointers
/// (32 bits). PTRACE_PEEKTEXT, PTRACE_PEEKDATA and PTRACE_PEEKUSER return the word that the kernel stores for them, which
/// may be -1: errno is to be set to 0 before.
///
/// Errors: EBUSY, EFAULT, EINVAL, EIO, EPERM, ESRCH; ENOSYS where the kernel does not trace.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ptrace(request: c_int, mut arguments: VaList) -> c_long {
    let mut word: c_long = 0;
    // SAFETY: the caller passed them, unless it passed none; the kernel checks addresses.
    unsafe {
        let (process, address, mut data) = if arguments.is_absent() {
            (0, core::ptr::null_mut(), core::ptr::null_mut())
        } else {
            (arguments.arg::<pid_t>(), arguments.arg::<*mut c_void>(), arguments.arg::<*mut c_void>())
        };
        let peeks = (PTRACE_PEEKTEXT..=PTRACE_PEEKUSER).contains(&request);
        if peeks {
            data = (&raw mut word).cast();
        }
        let result = syscall::ptrace(request, process, address, data);
        result.map(|value| if peeks { word } else { value }).or_errno_long()
    }
}
