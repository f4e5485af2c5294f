use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

pub fn sys_truncate<B: Backend>(task: &mut Task<B>, path: u32, length: i64) -> SysResult {
    if length < 0 {
        return Err(Errno::EINVAL);
    }
    let path = task.some_path(path)?;
    task.backend.truncate_at(task.at(AT_FDCWD, &path)?, length)?;
    Ok(0)
}
