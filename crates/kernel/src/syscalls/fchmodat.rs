use super::prelude::*;
use muslin_abi::fcntl::{AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW};

pub fn sys_fchmodat<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    mode: u32,
    flags: i32,
) -> SysResult {
    if flags & !(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH) != 0 {
        return Err(Errno::EINVAL);
    }
    let path = task.path(path)?;
    match path.as_slice() {
        [] if flags & AT_EMPTY_PATH == 0 => return Err(Errno::ENOENT),
        [] => task.backend.chmod(task.files.get(dirfd)?, mode)?,
        _ => task.backend.chmod_at(task.at(dirfd, &path)?, mode, flags & AT_SYMLINK_NOFOLLOW)?,
    }
    Ok(0)
}
