use super::prelude::*;
use muslin_abi::time::{Itimerspec, Itimerval, Timespec, Timeval};
use zerocopy::FromZeros;

use super::getitimer::{in_microseconds, is_real};

pub fn sys_setitimer<B: Backend>(
    task: &mut Task<B>,
    which: i32,
    new_value: u32,
    old_value: u32,
) -> SysResult {
    // Linux takes no setting for one of zeroes.
    let new = match UserPtr::<Itimerval>::optional(new_value) {
        Some(pointer) => pointer.read(&*task.memory)?,
        None => Itimerval::new_zeroed(),
    };
    let convert = |time: &Timeval| match (time.sec, time.usec) {
        (0.., 0..1_000_000) => Ok(Timespec { sec: time.sec, nsec: time.usec * 1000 }),
        _ => Err(Errno::EINVAL),
    };
    let setting = Itimerspec { value: convert(&new.value)?, interval: convert(&new.interval)? };
    is_real(which)?;
    let old = task.timers.set_real(&task.backend, &setting)?;
    if let Some(pointer) = UserPtr::<Itimerval>::optional(old_value) {
        pointer.write(&*task.memory, &in_microseconds(&old))?;
    }
    Ok(0)
}
