//! What the calls for scheduling have in common.
use super::prelude::*;

/// Only the process itself is there.
pub(super) fn own<B: Backend>(task: &Task<B>, pid: i32) -> Result<(), Errno> {
    match pid {
        ..0 => Err(Errno::EINVAL),
        0 => Ok(()),
        _ if pid == task.backend.identity().pid => Ok(()),
        _ => Err(Errno::ESRCH),
    }
}

/// A `struct sched_param`: a priority.
pub(super) fn parameter<B: Backend>(task: &Task<B>, address: u32) -> Result<i32, Errno> {
    UserPtr::<i32>::new(address).read(&*task.memory)
}
