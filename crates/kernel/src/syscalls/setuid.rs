use super::identity::set_one;
use super::prelude::*;

pub fn sys_setuid<B: Backend>(task: &mut Task<B>, uid: i32) -> SysResult {
    set_one(task.backend.identity().uid, uid as u32)
}
