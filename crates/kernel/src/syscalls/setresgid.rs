use super::identity::set_all;
use super::prelude::*;

pub fn sys_setresgid<B: Backend>(task: &mut Task<B>, rgid: i32, egid: i32, sgid: i32) -> SysResult {
    set_all(task.backend.identity().gid, [rgid as u32, egid as u32, sgid as u32])
}
