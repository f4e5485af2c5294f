//! `clone`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::va_list::VaList;
use crate::internal::{syscall, thread};
use crate::types::{c_int, c_uint, c_void, pid_t};
use crate::unistd::_exit::_exit;
use core::ptr::null_mut;

const CLONE_VM: c_uint = 0x100;
const CLONE_PIDFD: c_uint = 0x1000;
const CLONE_SETTLS: c_uint = 0x8_0000;
const CLONE_PARENT_SETTID: c_uint = 0x10_0000;
const CLONE_CHILD_CLEARTID: c_uint = 0x20_0000;
const CLONE_CHILD_SETTID: c_uint = 0x100_0000;

/// Makes a process that calls `function` with `argument` and ends with what it returns; returns its id. Linux, clone(2): behind the
/// argument follow, as far as `flags` say that they count, where to store the id here, the thread pointer, and where to store the id there.
///
/// The new process is a copy of this one, which runs on a copy of the same stack: of `stack` is asked only that there is one. Two that share
/// memory (CLONE_VM) cannot be made in this way: a WebAssembly stack has one user, and pthread_create is what starts a second.
///
/// Errors: EINVAL: no function, no stack, or CLONE_VM; those of the call; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clone(
    function: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
    stack: *mut c_void,
    flags: c_int,
    argument: *mut c_void,
    mut more: VaList,
) -> pid_t {
    let flags = flags as c_uint;
    // SAFETY: the caller passed what the flags say; the kernel checks addresses.
    let made = unsafe {
        let mut next = |wanted: c_uint| {
            if more.is_absent() || flags & wanted == 0 { null_mut() } else { more.arg::<*mut c_void>() }
        };
        // Each stands in its place whether it counts or not, if one behind it counts.
        let later = CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID;
        let here = next(CLONE_PARENT_SETTID | CLONE_PIDFD | CLONE_SETTLS | later);
        let pointer = next(CLONE_SETTLS | later);
        let there = next(later);
        make(function.is_some() && !stack.is_null(), flags, here, pointer, there)
    };
    match (made, function) {
        // SAFETY: the caller's function takes the argument.
        (Ok(0), Some(function)) => _exit(unsafe { function(argument) }),
        (made, _) => made.or_errno(),
    }
}

unsafe fn make(
    valid: bool,
    flags: c_uint,
    here: *mut c_void,
    pointer: *mut c_void,
    there: *mut c_void,
) -> Result<i64, Errno> {
    if !valid || flags & CLONE_VM != 0 {
        return Err(Errno::EINVAL);
    }
    // SAFETY: by the caller; no stack means that of the caller.
    let made = unsafe { syscall::clone(u64::from(flags), null_mut::<c_void>(), here, there, pointer) };
    if made == Ok(0) {
        thread::after_fork_in_child();
    }
    made
}
