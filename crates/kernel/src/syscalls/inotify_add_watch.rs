use super::prelude::*;
use muslin_abi::events::ALL_INOTIFY_BITS;
use muslin_abi::fcntl::AT_FDCWD;

pub fn sys_inotify_add_watch<B: Backend>(task: &mut Task<B>, fd: i32, pathname: u32, mask: u32) -> SysResult {
    if mask & ALL_INOTIFY_BITS == 0 {
        return Err(Errno::EINVAL);
    }
    let watcher = task.files.get(fd)?;
    let path = task.some_path(pathname);
    let at = path.as_ref().map_err(|error| *error).and_then(|path| task.at(AT_FDCWD, path));
    Ok(task.backend.add_watch(watcher, at, mask)?.into())
}
