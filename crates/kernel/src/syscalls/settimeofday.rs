use super::prelude::*;
use muslin_abi::time::Timeval;

/// Nobody here may set the clock; a bad time is found first, as on Linux.
pub fn sys_settimeofday<B: Backend>(task: &mut Task<B>, tv: u32, tz: u32) -> SysResult {
    if let Some(pointer) = UserPtr::<Timeval>::optional(tv) {
        let time = pointer.read(&*task.memory)?;
        if !(0..=1_000_000).contains(&time.usec) || time.sec < 0 {
            return Err(Errno::EINVAL);
        }
    }
    if let Some(pointer) = UserPtr::<[i32; 2]>::optional(tz) {
        pointer.read(&*task.memory)?;
    }
    Err(Errno::EPERM)
}
