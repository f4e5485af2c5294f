use super::prelude::*;
use muslin_abi::fcntl::AT_REMOVEDIR;

pub fn sys_unlinkat<B: Backend>(task: &mut Task<B>, dirfd: i32, path: u32, flags: i32) -> SysResult {
    if flags & !AT_REMOVEDIR != 0 {
        return Err(Errno::EINVAL);
    }
    let path = task.some_path(path)?;
    task.backend.unlink_at(task.at(dirfd, &path)?, flags)?;
    Ok(0)
}
