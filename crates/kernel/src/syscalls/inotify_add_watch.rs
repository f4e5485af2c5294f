use super::prelude::*;
use muslin_abi::events::{ALL_INOTIFY_BITS, IN_MASK_ADD, IN_MASK_CREATE};
use muslin_abi::fcntl::AT_FDCWD;

pub fn sys_inotify_add_watch<B: Backend>(task: &mut Task<B>, fd: i32, pathname: u32, mask: u32) -> SysResult {
    if mask & ALL_INOTIFY_BITS == 0 {
        return Err(Errno::EINVAL);
    }
    let watcher = task.files.get(fd)?;
    if mask & IN_MASK_ADD != 0 && mask & IN_MASK_CREATE != 0 {
        return Err(Errno::EINVAL);
    }
    let path = task.some_path(pathname)?;
    Ok(task.backend.add_watch(watcher, task.at(AT_FDCWD, &path)?, mask)?.into())
}
