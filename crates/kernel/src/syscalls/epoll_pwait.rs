use super::epoll_wait::wait;
use super::prelude::*;

use super::wait::{milliseconds, with_mask};

pub fn sys_epoll_pwait<B: Backend>(
    task: &mut Task<B>,
    epfd: i32,
    events: u32,
    maxevents: i32,
    timeout: i32,
    sigmask: u32,
    sigsetsize: u32,
) -> SysResult {
    with_mask(task, sigmask, sigsetsize, |task| wait(task, epfd, events, maxevents, milliseconds(timeout)))
}
