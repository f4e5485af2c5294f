use super::prelude::*;
use muslin_abi::fcntl::O_CLOEXEC;

pub fn sys_dup3<B: Backend>(task: &mut Task<B>, oldfd: i32, newfd: i32, flags: i32) -> SysResult {
    if flags & !O_CLOEXEC != 0 || oldfd == newfd {
        return Err(Errno::EINVAL);
    }
    duplicate_to(task, oldfd, newfd, flags & O_CLOEXEC != 0)
}

/// Makes `newfd` another descriptor of `oldfd`'s file. What `newfd` was is closed, and an error of that is lost.
pub(super) fn duplicate_to<B: Backend>(
    task: &mut Task<B>,
    oldfd: i32,
    newfd: i32,
    close_on_exec: bool,
) -> SysResult {
    let file = task.files.get(oldfd)?.clone();
    if let Some(old) = task.files.replace(newfd, file, close_on_exec)? {
        let _ = task.release(old);
    }
    Ok(newfd.into())
}
