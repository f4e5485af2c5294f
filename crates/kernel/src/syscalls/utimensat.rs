use super::prelude::*;
use muslin_abi::fcntl::{AT_EMPTY_PATH, AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use muslin_abi::stat::UTIME_NOW;
use muslin_abi::time::Timespec;

/// What a null pointer to the times means.
pub(super) const NOW: [Timespec; 2] = [Timespec { sec: 0, nsec: UTIME_NOW }; 2];

pub fn sys_utimensat<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    times: u32,
    flags: i32,
) -> SysResult {
    let times = match UserPtr::<Timespec>::optional(times) {
        Some(pointer) => [pointer.read(&*task.memory)?, pointer.nth(1)?.read(&*task.memory)?],
        None => NOW,
    };
    if flags & !(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH) != 0 {
        return Err(Errno::EINVAL);
    }
    if path == 0 && dirfd != AT_FDCWD {
        // futimens: without a path the descriptor itself is meant, and no flag has a meaning.
        if flags != 0 {
            return Err(Errno::EINVAL);
        }
        task.backend.utimens(task.files.get(dirfd)?, &times)?;
        return Ok(0);
    }
    let path = task.path(path)?;
    match path.as_slice() {
        [] if flags & AT_EMPTY_PATH == 0 => return Err(Errno::ENOENT),
        [] => task.backend.utimens(task.files.get(dirfd)?, &times)?,
        _ => task.backend.utimens_at(task.at(dirfd, &path)?, &times, flags & AT_SYMLINK_NOFOLLOW)?,
    }
    Ok(0)
}
