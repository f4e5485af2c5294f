use super::identity::set_two;
use super::prelude::*;

pub fn sys_setregid<B: Backend>(task: &mut Task<B>, rgid: i32, egid: i32) -> SysResult {
    set_two(task.backend.identity().gid, rgid as u32, egid as u32)
}
