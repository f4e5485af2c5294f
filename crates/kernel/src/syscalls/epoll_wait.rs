use super::prelude::*;
use muslin_abi::epoll::EpollEvent;
use muslin_abi::time::{CLOCK_MONOTONIC, Timespec};

use super::wait::{left_of, milliseconds};

pub fn sys_epoll_wait<B: Backend>(
    task: &mut Task<B>,
    epfd: i32,
    events: u32,
    maxevents: i32,
    timeout: i32,
) -> SysResult {
    wait(task, epfd, events, maxevents, milliseconds(timeout))
}

/// What epoll_wait and its variants share.
pub(super) fn wait<B: Backend>(
    task: &mut Task<B>,
    epfd: i32,
    events: u32,
    maxevents: i32,
    timeout: Option<Timespec>,
) -> SysResult {
    const SIZE: u32 = size_of::<EpollEvent>() as u32;
    let epoll = task.files.get(epfd)?;
    // The backend refuses to wait for no events, when it has looked at the descriptor.
    let room = if (1..=i32::MAX / SIZE as i32).contains(&maxevents) { maxevents as u32 * SIZE } else { 0 };
    let events = UserSlice::new(&*task.memory, events, room)?;
    // A signal that waits interrupts, unless something has happened already.
    let interrupted = task.signals.any_deliverable();
    let start = task.backend.clock(CLOCK_MONOTONIC)?;
    let mut left = if interrupted { Some(Timespec { sec: 0, nsec: 0 }) } else { timeout };
    loop {
        match task.backend.epoll_wait(epoll, events, left) {
            Ok(0) if interrupted => return Err(Errno::EINTR),
            Err(Errno::EINTR) => {}
            result => return Ok(result? as i64),
        }
        task.timers.collect(&task.backend, &mut task.signals)?;
        task.signals.drop_ignored();
        if task.signals.any_deliverable() {
            return Err(Errno::EINTR);
        }
        left = timeout.map(|timeout| left_of(&task.backend, &start, &timeout)).transpose()?;
    }
}
