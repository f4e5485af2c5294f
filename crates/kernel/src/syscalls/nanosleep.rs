use super::prelude::*;
use muslin_abi::time::CLOCK_MONOTONIC;

use super::clock_nanosleep::sys_clock_nanosleep;

pub fn sys_nanosleep<B: Backend>(task: &mut Task<B>, req: u32, rem: u32) -> SysResult {
    sys_clock_nanosleep(task, CLOCK_MONOTONIC, 0, req, rem)
}
