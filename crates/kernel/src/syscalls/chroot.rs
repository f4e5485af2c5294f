use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

/// The directory is looked up first, as on Linux.
pub fn sys_chroot<B: Backend>(task: &mut Task<B>, path: u32) -> SysResult {
    let path = task.some_path(path)?;
    task.backend.open_directory(task.at(AT_FDCWD, &path)?)?;
    Err(Errno::EPERM)
}
