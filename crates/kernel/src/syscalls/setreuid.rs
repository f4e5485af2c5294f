use super::identity::set_two;
use super::prelude::*;

pub fn sys_setreuid<B: Backend>(task: &mut Task<B>, ruid: i32, euid: i32) -> SysResult {
    set_two(task.backend.identity().uid, ruid as u32, euid as u32)
}
