//! `sigaltstack`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

const SS_DISABLE: c_int = 2;
const SS_AUTODISARM: c_int = c_int::MIN;
const MINSIGSTKSZ: usize = 2048;

/// C's `stack_t`.
#[repr(C)]
pub struct SignalStack {
    /// Its lowest address.
    pub start: *mut c_void,
    /// `SS_*`.
    pub flags: c_int,
    /// How many bytes it has.
    pub size: size_t,
}

/// Sets and tells the stack on which handlers with SA_ONSTACK run. POSIX.1-2024 `sigaltstack`.
///
/// Errors: EINVAL: unknown flags, SS_ONSTACK among them, which only the system sets; ENOMEM: it is smaller than MINSIGSTKSZ; EPERM: a
/// handler runs on the one that there is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigaltstack(new: *const SignalStack, old: *mut SignalStack) -> c_int {
    // SAFETY: by the contract both are null or valid.
    unsafe { set_and_get(new, old) }.or_errno()
}

unsafe fn set_and_get(new: *const SignalStack, old: *mut SignalStack) -> Result<i64, Errno> {
    // SAFETY: by the contract; the kernel checks both addresses.
    unsafe {
        if let Some(new) = new.as_ref() {
            if new.flags & SS_DISABLE == 0 && new.size < MINSIGSTKSZ {
                return Err(Errno::ENOMEM);
            }
            // The kernel takes SS_ONSTACK for nothing.
            if new.flags & !(SS_DISABLE | SS_AUTODISARM) != 0 {
                return Err(Errno::EINVAL);
            }
        }
        syscall::sigaltstack(new, old)
    }
}
