use super::prelude::*;
use muslin_abi::fcntl::{
    AT_EMPTY_PATH, AT_FDCWD, AT_NO_AUTOMOUNT, AT_STATX_DONT_SYNC, AT_STATX_FORCE_SYNC, AT_SYMLINK_NOFOLLOW,
};
use muslin_abi::stat::Statx;

pub fn sys_statx<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    flags: i32,
    mask: i32,
    statxbuf: u32,
) -> SysResult {
    let sync = AT_STATX_DONT_SYNC | AT_STATX_FORCE_SYNC;
    let known = AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT | sync;
    if flags & !known != 0 || flags & sync == sync || mask < 0 {
        return Err(Errno::EINVAL);
    }
    let path = if path == 0 && flags & AT_EMPTY_PATH != 0 { Vec::new() } else { task.path(path)? };
    let (flags, mask) = (flags & !AT_EMPTY_PATH, (mask as u32, flags & AT_EMPTY_PATH != 0));
    let statx = match path.as_slice() {
        [] if !mask.1 => return Err(Errno::ENOENT),
        [] if dirfd == AT_FDCWD => task.backend.statx(&task.directory, flags, mask.0)?,
        [] => task.backend.statx(task.files.get(dirfd)?, flags, mask.0)?,
        _ => task.backend.statx_at(task.at(dirfd, &path)?, flags, mask.0)?,
    };
    UserPtr::<Statx>::new(statxbuf).write(&*task.memory, &statx)?;
    Ok(0)
}
