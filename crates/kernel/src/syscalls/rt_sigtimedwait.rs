use super::prelude::*;
use muslin_abi::signal::Siginfo;
use muslin_abi::time::{CLOCK_MONOTONIC, Timespec};

use super::wait::is_valid;

pub fn sys_rt_sigtimedwait<B: Backend>(
    task: &mut Task<B>,
    set: u32,
    info: u32,
    timeout: u32,
    sigsetsize: u32,
) -> SysResult {
    if sigsetsize != 8 {
        return Err(Errno::EINVAL);
    }
    let set = UserPtr::<u64>::new(set).read(&*task.memory)?;
    let timeout = UserPtr::<Timespec>::optional(timeout).map(|p| p.read(&*task.memory)).transpose()?;
    if timeout.as_ref().is_some_and(|timeout| !is_valid(timeout)) {
        return Err(Errno::EINVAL);
    }
    let mut left = timeout;
    let signal = loop {
        task.timers.collect(&task.backend, &mut task.signals)?;
        if let Some(signal) = task.signals.next_of(set) {
            break signal;
        }
        if task.signals.any_deliverable() {
            return Err(Errno::EINTR);
        }
        // Only the process itself sends it signals, and its timers.
        match &mut left {
            Some(left) => match task.backend.sleep(CLOCK_MONOTONIC, false, left) {
                Ok(()) => return Err(Errno::EAGAIN),
                Err((Errno::EINTR, rest)) => *left = rest,
                Err((error, _)) => return Err(error),
            },
            None => task.backend.pause(),
        }
    };
    let taken = task.signals.take(signal);
    if let Some(pointer) = UserPtr::<Siginfo>::optional(info) {
        pointer.write(&*task.memory, &taken)?;
    }
    Ok(signal.into())
}
