use super::eventfd2::sys_eventfd2;
use super::prelude::*;

pub fn sys_eventfd<B: Backend>(task: &mut Task<B>, initval: u32) -> SysResult {
    sys_eventfd2(task, initval, 0)
}
