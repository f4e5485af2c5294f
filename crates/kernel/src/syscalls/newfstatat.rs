use super::prelude::*;
use muslin_abi::fcntl::{AT_EMPTY_PATH, AT_FDCWD, AT_NO_AUTOMOUNT, AT_SYMLINK_NOFOLLOW};
use muslin_abi::stat::Stat;

pub fn sys_newfstatat<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    statbuf: u32,
    flags: i32,
) -> SysResult {
    if flags & !(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT) != 0 {
        return Err(Errno::EINVAL);
    }
    let path = if path == 0 && flags & AT_EMPTY_PATH != 0 { Vec::new() } else { task.path(path)? };
    let stat = match path.as_slice() {
        [] if flags & AT_EMPTY_PATH == 0 => return Err(Errno::ENOENT),
        [] if dirfd == AT_FDCWD => task.backend.stat(&task.directory)?,
        [] => task.backend.stat(task.files.get(dirfd)?)?,
        _ => task.backend.stat_at(task.at(dirfd, &path)?, flags & AT_SYMLINK_NOFOLLOW)?,
    };
    UserPtr::<Stat>::new(statbuf).write(&*task.memory, &stat)?;
    Ok(0)
}
