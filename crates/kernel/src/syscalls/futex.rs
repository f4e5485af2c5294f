use super::prelude::*;
use muslin_abi::system::{
    FUTEX_CLOCK_REALTIME, FUTEX_CMP_REQUEUE, FUTEX_PRIVATE_FLAG, FUTEX_REQUEUE, FUTEX_WAIT,
    FUTEX_WAIT_BITSET, FUTEX_WAKE, FUTEX_WAKE_BITSET,
};
use muslin_abi::time::{CLOCK_MONOTONIC, CLOCK_REALTIME, Timespec};

use super::wait::is_valid;

pub fn sys_futex<B: Backend>(
    task: &mut Task<B>,
    uaddr: u32,
    futex_op: i32,
    val: i32,
    timeout: u32,
    _uaddr2: u32,
    val3: i32,
) -> SysResult {
    if !uaddr.is_multiple_of(4) {
        return Err(Errno::EINVAL);
    }
    let operation = futex_op & !(FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME);
    if matches!(operation, FUTEX_WAIT_BITSET | FUTEX_WAKE_BITSET) && val3 == 0 {
        return Err(Errno::EINVAL);
    }
    let is = |expected: i32| Ok(UserPtr::<i32>::new(uaddr).read(&*task.memory)? == expected);
    match operation {
        FUTEX_WAIT | FUTEX_WAIT_BITSET => {
            let timeout =
                UserPtr::<Timespec>::optional(timeout).map(|p| p.read(&*task.memory)).transpose()?;
            if timeout.as_ref().is_some_and(|timeout| !is_valid(timeout)) {
                return Err(Errno::EINVAL);
            }
            if !is(val)? {
                return Err(Errno::EAGAIN);
            }
            let clock = if futex_op & FUTEX_CLOCK_REALTIME != 0 { CLOCK_REALTIME } else { CLOCK_MONOTONIC };
            wait_alone(task, timeout, operation == FUTEX_WAIT_BITSET, clock)
        }
        // The only thread is awake.
        FUTEX_WAKE | FUTEX_WAKE_BITSET | FUTEX_REQUEUE => Ok(0),
        FUTEX_CMP_REQUEUE if is(val3)? => Ok(0),
        FUTEX_CMP_REQUEUE => Err(Errno::EAGAIN),
        _ => Err(Errno::ENOSYS),
    }
}

/// Nobody is there to wake the only thread: its time passes, or it waits for a signal.
fn wait_alone<B: Backend>(
    task: &mut Task<B>,
    timeout: Option<Timespec>,
    absolute: bool,
    clock: i32,
) -> SysResult {
    let mut left = timeout;
    loop {
        match &mut left {
            Some(left) => match task.backend.sleep(clock, absolute, left) {
                Ok(()) => return Err(Errno::ETIMEDOUT),
                Err((Errno::EINTR, _)) if absolute => {}
                Err((Errno::EINTR, rest)) => *left = rest,
                Err((error, _)) => return Err(error),
            },
            None => task.backend.pause(),
        }
        task.after_interruption()?;
    }
}
