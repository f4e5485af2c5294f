//! `pthread_setattr_default_np`.

use crate::internal::errno::Errno;
use crate::internal::thread::attributes;
use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Sets the sizes of stack and guard that threads get if nobody says otherwise. GNU.
///
/// Errors: EINVAL: another attribute is set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setattr_default_np(attributes: *const Attributes) -> c_int {
    // SAFETY: by the contract it points to attributes.
    let new = unsafe { &*attributes };
    if !new.stack.is_null()
        || (new.detach_state, new.inherit_scheduling, new.policy, new.priority) != (0, 0, 0, 0)
    {
        return Errno::EINVAL.0;
    }
    attributes::set_initial(new.stack_size, new.guard_size);
    0
}
