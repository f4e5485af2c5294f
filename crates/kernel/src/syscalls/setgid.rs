use super::identity::set_one;
use super::prelude::*;

pub fn sys_setgid<B: Backend>(task: &mut Task<B>, gid: i32) -> SysResult {
    set_one(task.backend.identity().gid, gid as u32)
}
