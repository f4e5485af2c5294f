use super::prelude::*;
use muslin_abi::fcntl::{AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW};

pub fn sys_fchownat<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    owner: i32,
    group: i32,
    flags: i32,
) -> SysResult {
    if flags & !(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH) != 0 {
        return Err(Errno::EINVAL);
    }
    let (owner, group) = (owner as u32, group as u32);
    let path = task.path(path)?;
    match path.as_slice() {
        [] if flags & AT_EMPTY_PATH == 0 => return Err(Errno::ENOENT),
        [] => task.backend.chown(task.files.get(dirfd)?, owner, group)?,
        _ => task.backend.chown_at(task.at(dirfd, &path)?, owner, group, flags & AT_SYMLINK_NOFOLLOW)?,
    }
    Ok(0)
}
