use super::prelude::*;
use muslin_abi::time::{CLOCK_REALTIME, Timespec};

/// The one clock that could be set belongs to the host.
pub fn sys_clock_settime<B: Backend>(task: &mut Task<B>, clockid: i32, tp: u32) -> SysResult {
    if clockid != CLOCK_REALTIME {
        return Err(Errno::EINVAL);
    }
    let time = UserPtr::<Timespec>::new(tp).read(&*task.memory)?;
    if time.sec < 0 || !(0..1_000_000_000).contains(&time.nsec) {
        return Err(Errno::EINVAL);
    }
    Err(Errno::EPERM)
}
