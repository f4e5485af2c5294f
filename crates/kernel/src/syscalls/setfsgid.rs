use super::prelude::*;

/// The id for files is the effective one and stays it. As on Linux the call says nothing else than what it was.
pub fn sys_setfsgid<B: Backend>(task: &mut Task<B>, _fsgid: u32) -> SysResult {
    Ok(task.backend.identity().gid[1].into())
}
