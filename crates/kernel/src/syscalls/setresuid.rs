use super::identity::set_all;
use super::prelude::*;

pub fn sys_setresuid<B: Backend>(task: &mut Task<B>, ruid: i32, euid: i32, suid: i32) -> SysResult {
    set_all(task.backend.identity().uid, [ruid as u32, euid as u32, suid as u32])
}
