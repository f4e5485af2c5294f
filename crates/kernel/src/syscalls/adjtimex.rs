use super::prelude::*;
use muslin_abi::time::{CLOCK_REALTIME, Timex};

use super::clock_adjtime::adjust;

pub fn sys_adjtimex<B: Backend>(task: &mut Task<B>, buf: u32) -> SysResult {
    adjust(task, CLOCK_REALTIME, UserPtr::<Timex>::new(buf))
}
