use super::prelude::*;
use muslin_abi::fcntl::{AT_EACCESS, AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW, R_OK, W_OK, X_OK};

pub fn sys_faccessat2<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    mode: i32,
    flags: i32,
) -> SysResult {
    if mode & !(R_OK | W_OK | X_OK) != 0 || flags & !(AT_EACCESS | AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH) != 0 {
        return Err(Errno::EINVAL);
    }
    let path = task.path(path)?;
    if path.is_empty() && flags & AT_EMPTY_PATH == 0 {
        return Err(Errno::ENOENT);
    }
    // A directory named by itself: the only object without a path for which access says more than its open did.
    let path = if path.is_empty() { b".".to_vec() } else { path };
    task.backend.access_at(task.at(dirfd, &path)?, mode, flags & !AT_EMPTY_PATH)?;
    Ok(0)
}
