use super::prelude::*;
use muslin_abi::fcntl::{AT_EMPTY_PATH, AT_SYMLINK_FOLLOW};

pub fn sys_linkat<B: Backend>(
    task: &mut Task<B>,
    olddirfd: i32,
    oldpath: u32,
    newdirfd: i32,
    newpath: u32,
    flags: i32,
) -> SysResult {
    if flags & !(AT_EMPTY_PATH | AT_SYMLINK_FOLLOW) != 0 {
        return Err(Errno::EINVAL);
    }
    let (old, new) = (task.path(oldpath)?, task.some_path(newpath)?);
    match old.as_slice() {
        [] if flags & AT_EMPTY_PATH == 0 => return Err(Errno::ENOENT),
        [] => task.backend.link(task.files.get(olddirfd)?, task.at(newdirfd, &new)?)?,
        _ => {
            let flags = flags & AT_SYMLINK_FOLLOW;
            task.backend.link_at(task.at(olddirfd, &old)?, task.at(newdirfd, &new)?, flags)?;
        }
    }
    Ok(0)
}
