use super::prelude::*;
use muslin_abi::fcntl::{AT_EACCESS, AT_EMPTY_PATH, AT_FDCWD, AT_SYMLINK_NOFOLLOW, R_OK, W_OK, X_OK};

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
    match path.as_slice() {
        [] if flags & AT_EMPTY_PATH == 0 => return Err(Errno::ENOENT),
        [] if dirfd == AT_FDCWD => task.backend.access(&task.directory, mode, flags & !AT_EMPTY_PATH)?,
        [] => task.backend.access(task.files.get(dirfd)?, mode, flags & !AT_EMPTY_PATH)?,
        _ => task.backend.access_at(task.at(dirfd, &path)?, mode, flags & !AT_EMPTY_PATH)?,
    }
    Ok(0)
}
