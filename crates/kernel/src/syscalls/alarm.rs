use super::prelude::*;
use muslin_abi::time::{Itimerspec, Timespec};

pub fn sys_alarm<B: Backend>(task: &mut Task<B>, seconds: u32) -> SysResult {
    let zero = Timespec { sec: 0, nsec: 0 };
    let setting = Itimerspec { interval: zero, value: Timespec { sec: seconds.into(), nsec: 0 } };
    let left = task.timers.set_real(&task.backend, &setting)?.value;
    // 0 means that there was none: a part of a second is one.
    let round_up = left.nsec >= 500_000_000 || (left.sec == 0 && left.nsec > 0);
    Ok(left.sec + i64::from(round_up))
}
