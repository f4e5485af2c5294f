use super::prelude::*;
use muslin_abi::fcntl::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};

/// `MNT_FORCE`, `MNT_DETACH`, `MNT_EXPIRE`.
const KNOWN: i32 = 7;
const UMOUNT_NOFOLLOW: i32 = 8;

pub fn sys_umount2<B: Backend>(task: &mut Task<B>, target: u32, flags: i32) -> SysResult {
    if flags & !(KNOWN | UMOUNT_NOFOLLOW) != 0 {
        return Err(Errno::EINVAL);
    }
    let target = task.some_path(target)?;
    let nofollow = if flags & UMOUNT_NOFOLLOW != 0 { AT_SYMLINK_NOFOLLOW } else { 0 };
    task.backend.stat_at(task.at(AT_FDCWD, &target)?, nofollow)?;
    Err(Errno::EPERM)
}
