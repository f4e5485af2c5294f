use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;
use muslin_abi::stat::{S_IFBLK, S_IFMT};

/// Quotas belong to block devices, which no guest may ask.
pub fn sys_quotactl<B: Backend>(
    task: &mut Task<B>,
    op: i32,
    special: u32,
    _id: i32,
    _addr: u32,
) -> SysResult {
    const TYPES: u32 = 3;
    const Q_SYNC: u32 = 0x80_0001;
    if op as u32 & 0xff >= TYPES {
        return Err(Errno::EINVAL);
    }
    if special == 0 {
        return if op as u32 >> 8 == Q_SYNC { Ok(0) } else { Err(Errno::ENODEV) };
    }
    let special = task.some_path(special)?;
    let stat = task.backend.stat_at(task.at(AT_FDCWD, &special)?, 0)?;
    Err(if stat.mode & S_IFMT == S_IFBLK { Errno::EPERM } else { Errno::ENOTBLK })
}
