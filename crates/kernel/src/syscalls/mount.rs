use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

/// Strings and the target are looked at first, as on Linux.
pub fn sys_mount<B: Backend>(
    task: &mut Task<B>,
    source: u32,
    target: u32,
    filesystemtype: u32,
    _mountflags: u64,
    data: u32,
) -> SysResult {
    for string in [filesystemtype, source] {
        if string != 0 {
            task.path(string)?;
        }
    }
    if data != 0 {
        UserPtr::<u8>::new(data).read(&*task.memory)?;
    }
    let target = task.some_path(target)?;
    task.backend.stat_at(task.at(AT_FDCWD, &target)?, 0)?;
    Err(Errno::EPERM)
}
