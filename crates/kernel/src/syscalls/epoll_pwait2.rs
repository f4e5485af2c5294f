use super::epoll_wait::wait;
use super::prelude::*;
use muslin_abi::time::Timespec;

use super::wait::{is_valid, with_mask};

pub fn sys_epoll_pwait2<B: Backend>(
    task: &mut Task<B>,
    epfd: i32,
    events: u32,
    maxevents: i32,
    timeout: u32,
    sigmask: u32,
    sigsetsize: u32,
) -> SysResult {
    let timeout = UserPtr::<Timespec>::optional(timeout).map(|p| p.read(&*task.memory)).transpose()?;
    if timeout.as_ref().is_some_and(|timeout| !is_valid(timeout)) {
        return Err(Errno::EINVAL);
    }
    with_mask(task, sigmask, sigsetsize, |task| wait(task, epfd, events, maxevents, timeout))
}
