use super::prelude::*;
use muslin_abi::poll::PollFd;
use muslin_abi::time::Timespec;

use super::wait::{Watch, is_valid, wait, with_mask};

pub fn sys_ppoll<B: Backend>(
    task: &mut Task<B>,
    fds: u32,
    nfds: u32,
    tmo_p: u32,
    sigmask: u32,
    sigsetsize: u32,
) -> SysResult {
    let pointer = UserPtr::<Timespec>::optional(tmo_p);
    let timeout = pointer.map(|p| p.read(&*task.memory)).transpose()?;
    if timeout.as_ref().is_some_and(|timeout| !is_valid(timeout)) {
        return Err(Errno::EINVAL);
    }
    with_mask(task, sigmask, sigsetsize, |task| {
        let (count, left) = poll(task, fds, nfds, timeout)?;
        if let (Some(pointer), Some(left)) = (pointer, left) {
            // As on Linux: if the time that is left cannot be stored, it is not.
            let _ = pointer.write(&*task.memory, &left);
        }
        Ok(count)
    })
}

/// Reads the array, waits, and writes what happened. Also returns the time that is left.
pub(super) fn poll<B: Backend>(
    task: &mut Task<B>,
    fds: u32,
    nfds: u32,
    timeout: Option<Timespec>,
) -> Result<(i64, Option<Timespec>), Errno> {
    if u64::from(nfds) > task.files.limit() {
        return Err(Errno::EINVAL);
    }
    let fds = UserPtr::<PollFd>::new(fds);
    let mut watches = Vec::with_capacity(nfds as usize);
    for index in 0..nfds {
        let PollFd { fd, events, .. } = fds.nth(index)?.read(&*task.memory)?;
        watches.push(Watch { fd, events, revents: 0 });
    }
    let (count, left) = wait(task, &mut watches, timeout)?;
    for (index, Watch { fd, events, revents }) in watches.into_iter().enumerate() {
        fds.nth(index as u32)?.write(&*task.memory, &PollFd { fd, events, revents })?;
    }
    Ok((count as i64, left))
}
