use super::prelude::*;
use muslin_abi::time::{CLOCK_REALTIME, Timeval, Timezone};

pub fn sys_gettimeofday<B: Backend>(task: &mut Task<B>, tv: u32, tz: u32) -> SysResult {
    if let Some(pointer) = UserPtr::<Timeval>::optional(tv) {
        let now = task.backend.clock(CLOCK_REALTIME)?;
        pointer.write(&*task.memory, &Timeval { sec: now.sec, usec: now.nsec / 1000 })?;
    }
    if let Some(pointer) = UserPtr::<Timezone>::optional(tz) {
        pointer.write(&*task.memory, &Timezone { minuteswest: 0, dsttime: 0 })?;
    }
    Ok(0)
}
