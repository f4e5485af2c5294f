//! Arrays of buffers (`struct iovec`).
use muslin_abi::fcntl::{IOV_MAX, Iovec, MAX_RW_COUNT};

use super::prelude::*;

/// Copies an array of buffers in. As on Linux the total is cut to MAX_RW_COUNT, and a buffer with a negative
/// length is EINVAL.
pub(super) fn read<B: Backend>(
    task: &Task<B>,
    iov: u32,
    count: i32,
) -> Result<Vec<UserSlice<'_, B::Memory>>, Errno> {
    if !(0..=IOV_MAX).contains(&count) {
        return Err(Errno::EINVAL);
    }
    let mut buffers = Vec::with_capacity(count as usize);
    let mut room = MAX_RW_COUNT;
    for index in 0..count as u32 {
        let iovec = UserPtr::<Iovec>::new(iov).nth(index)?.read(&*task.memory)?;
        if iovec.len > i32::MAX as u32 {
            return Err(Errno::EINVAL);
        }
        let buffer = UserSlice::new(&*task.memory, iovec.base, iovec.len)?.take(room);
        room -= buffer.len();
        buffers.push(buffer);
    }
    Ok(buffers)
}

/// As [`read`], for a call whose descriptor Linux looks at first: `on_none` makes it with no buffers, and its error goes
/// before one of the array.
pub(super) fn read_after<B: Backend>(
    task: &Task<B>,
    iov: u32,
    count: i32,
    on_none: impl FnOnce() -> Result<usize, Errno>,
) -> Result<Vec<UserSlice<'_, B::Memory>>, Errno> {
    read(task, iov, count).map_err(|error| on_none().err().unwrap_or(error))
}
